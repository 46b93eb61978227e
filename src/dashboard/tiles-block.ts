/** Four tiles side by side, each two columns wide: label, big figure, three lines of basis, a note. */
import { cycleVerdict, KPIS, type KpiUnit } from '../core/kpi/kpis';
import { cycleMessages, monthsLeftOutMessage, type TileBasis, type TileId, tileMessages } from '../i18n/dashboard';
import { wholePercent } from '../i18n/dashboard-figures';
import { BLANK, FORMATS, figure, type LayoutCell, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

interface Tile {
  readonly label: string;
  readonly value: number | null;
  readonly unit: KpiUnit;
  readonly basis: TileBasis;
  readonly note: string;
}

const FORMAT_OF_UNIT: Readonly<Record<KpiUnit, string>> = {
  count: FORMATS.count,
  share: FORMATS.share,
  change: FORMATS.change,
};

export function tilesBlock(context: LayoutContext): Block {
  const tiles = tilesOf(context);
  const { notAvailable } = context.texts;
  return [
    across(tiles, 'Label', ({ label }, look) => text(label, look)),
    across(tiles, 'Figure', ({ value, unit }, look) =>
      value === null ? text(notAvailable, look) : figure(value, FORMAT_OF_UNIT[unit], look),
    ),
    ...[0, 1, 2].map((line) => across(tiles, 'Basis', ({ basis }, look) => text(basis[line] ?? '', look))),
    across(tiles, 'Note', ({ note }, look) => text(note, look)),
  ];
}

type Part = 'Label' | 'Figure' | 'Basis' | 'Note';
type TileLook = `tile${Part}` | `otherTile${Part}`;

/** Neighbours differ in shade, so that four tiles are seen without lines between them. */
function across(tiles: readonly Tile[], part: Part, cell: (tile: Tile, look: TileLook) => LayoutCell): LayoutCell[] {
  return tiles.flatMap((tile, position) => {
    const look: TileLook = position % 2 === 0 ? `tile${part}` : `otherTile${part}`;
    return [cell(tile, look), { ...BLANK, look }];
  });
}

function tilesOf({ dashboard, texts, language }: LayoutContext): Tile[] {
  const { kpis, currency } = dashboard;
  const { partnersSigned, partnersActive, shareSourced, shareWithInfluenced, cycleAgainstDirect } = kpis;
  const tile = (id: TileId, basis: TileBasis, note: string): Tile => ({
    label: tileMessages[id].label[language],
    value: kpis[id].value,
    unit: KPIS[id].unit,
    basis,
    note: kpis[id].isSmallSample ? texts.smallSample : note,
  });
  const withInfluenced =
    shareWithInfluenced.value === null ? texts.notAvailable : wholePercent(shareWithInfluenced.value);
  const shareCounts = { ...shareSourced.counts, currency, withInfluenced };
  const { monthsLeftOut } = shareSourced.counts;
  const leftOut = monthsLeftOut.length > 0 ? monthsLeftOutMessage[language](monthsLeftOut.join(', ')) : '';
  const change = cycleAgainstDirect.value;
  return [
    tile('partnersSigned', tileMessages.partnersSigned.basis[language](partnersSigned.counts), ''),
    tile('partnersActive', tileMessages.partnersActive.basis[language](partnersActive.counts), ''),
    tile(
      'shareSourced',
      tileMessages.shareSourced.basis[language](shareCounts),
      shareSourced.value === null ? texts.noShare : leftOut,
    ),
    tile(
      'cycleAgainstDirect',
      tileMessages.cycleAgainstDirect.basis[language](cycleAgainstDirect.counts),
      change === null ? texts.noCycle : cycleMessages[cycleVerdict(change)][language],
    ),
  ];
}
