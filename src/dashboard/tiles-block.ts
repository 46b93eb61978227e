/** Four tiles side by side, each two columns wide: label, big figure, three lines of basis, a note. */
import { KPIS, type KpiUnit } from '../core/kpi/kpis';
import { cycleMessages, monthsLeftOutMessage, type TileBasis, type TileId, tileMessages } from '../i18n/dashboard';
import { sharePercent, wholePercent } from '../i18n/dashboard-figures';
import { BLANK, FORMAT_OF_UNIT, figure, type LayoutCell, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

interface Tile {
  readonly label: string;
  readonly value: number | null;
  readonly unit: KpiUnit;
  readonly basis: TileBasis;
  readonly note: string;
  readonly isWarning: boolean;
}

export function tilesBlock(context: LayoutContext): Block {
  const tiles = tilesOf(context);
  return [
    across(tiles, 'Label', ({ label }, look) => text(label, look)),
    across(tiles, 'Figure', ({ value, unit }, look) => figure(value, FORMAT_OF_UNIT[unit], look)),
    ...[0, 1, 2].map((line) => across(tiles, 'Basis', ({ basis }, look) => text(basis[line] ?? '', look))),
    across(
      tiles,
      ({ isWarning }) => (isWarning ? 'Warning' : 'Basis'),
      ({ note }, look) => text(note, look),
    ),
  ];
}

type Part = 'Label' | 'Figure' | 'Basis' | 'Warning';
type TileLook = `tile${Part}` | `otherTile${Part}`;

/** Neighbours differ in shade, so that four tiles are seen without lines between them. */
function across(
  tiles: readonly Tile[],
  part: Part | ((tile: Tile) => Part),
  cell: (tile: Tile, look: TileLook) => LayoutCell,
): LayoutCell[] {
  return tiles.flatMap((tile, position) => {
    const kind = typeof part === 'string' ? part : part(tile);
    const look: TileLook = position % 2 === 0 ? `tile${kind}` : `otherTile${kind}`;
    return [cell(tile, look), { ...BLANK, look }];
  });
}

function tilesOf(context: LayoutContext): Tile[] {
  const { dashboard, texts, language } = context;
  const { kpis, currency } = dashboard;
  const { partnersSigned, partnersActive, shareSourced, shareWithInfluenced, cycleAgainstDirect } = kpis;
  const tile = (id: TileId, basis: TileBasis, note: string, isWarning: boolean): Tile => ({
    label: tileMessages[id].label[language],
    value: kpis[id].value,
    unit: KPIS[id].unit,
    basis,
    note: kpis[id].isSmallSample ? texts.smallSample : note,
    isWarning: kpis[id].isSmallSample || isWarning,
  });
  const influenced = shareWithInfluenced.value;
  const withInfluenced = influenced === null ? texts.notAvailable : wholePercent(influenced);
  return [
    tile('partnersSigned', tileMessages.partnersSigned.basis[language](partnersSigned.counts), '', false),
    tile('partnersActive', tileMessages.partnersActive.basis[language](partnersActive.counts), '', false),
    tile(
      'shareSourced',
      tileMessages.shareSourced.basis[language]({ ...shareSourced.counts, currency, withInfluenced }),
      shareNote(context),
      true,
    ),
    tile(
      'cycleAgainstDirect',
      tileMessages.cycleAgainstDirect.basis[language](cycleAgainstDirect.counts),
      ...cycleNote(context),
    ),
  ];
}

function shareNote({ dashboard, texts, language }: LayoutContext): string {
  const { value, counts } = dashboard.kpis.shareSourced;
  if (value === null) return texts.noShare;
  return counts.monthsLeftOut.length > 0 ? monthsLeftOutMessage[language](counts.monthsLeftOut.join(', ')) : '';
}

function cycleNote({ dashboard, texts, language }: LayoutContext): [note: string, isWarning: boolean] {
  const { verdict } = dashboard.kpis.cycleAgainstDirect;
  if (!verdict) return [texts.noCycle, true];
  const [watch, problem] = [dashboard.cycleWatch, dashboard.cycleProblem].map((limit) => sharePercent(limit, language));
  return [cycleMessages[verdict.tone][language](watch ?? '', problem ?? ''), verdict.tone !== 'good'];
}
