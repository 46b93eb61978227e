/** A KPI as it is shown: what keeps any figure from being computed stands here, once for all of them. */
import { PARTNER_COLUMNS } from '../schema';
import type { ChannelFacts } from './facts';
import type { Kpi, KpiFigure, ShownKpi } from './kpi';

const SMALL_SAMPLE = 5;

export function shownKpi<Facts extends ChannelFacts>(id: string, kpi: Kpi<Facts>, facts: Facts): ShownKpi {
  const figure = hindrance(kpi, facts) ?? kpi.figure(facts);
  const { value, deals } = figure;
  return { ...figure, id, isSmallSample: value !== null && deals !== undefined && deals < SMALL_SAMPLE };
}

/** "n/a" for want of a column of Partners, or because money of several currencies is never added. */
function hindrance(
  { needs = [], adds = [] }: Pick<Kpi, 'needs' | 'adds'>,
  { missingColumns, deals }: ChannelFacts,
): KpiFigure | undefined {
  const column = needs.find((key) => missingColumns.has(key));
  if (column !== undefined) {
    const { en, fi } = PARTNER_COLUMNS[column].label;
    return {
      value: null,
      basis: { en: `Partners has no column "${en}"`, fi: `Kumppanit-taulukossa ei ole saraketta ”${fi}”` },
    };
  }
  const codes = [...new Set(adds.flatMap((side) => deals.currencies[side]))];
  if (codes.length < 2) return undefined;
  const list = codes.join(', ');
  return { value: null, basis: { en: `more than one currency: ${list}`, fi: `useita valuuttoja: ${list}` } };
}
