/** A CRM export of 8,800 opportunities as plain records: the sellers of one office are the own team. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlainDeal, PlainPartner } from './plain-kpis';

const folder = fileURLToPath(new URL('../../../../shared/data/crm-export/', import.meta.url));
export const [pipeline, team] = [`${folder}sales_pipeline.csv`, `${folder}sales_teams.csv`] as const;
const LAST_DAY = '2017-12-31';
const STATES: Readonly<Record<string, string>> = {
  Won: 'won',
  Lost: 'lost',
  Engaging: 'approved',
  Prospecting: 'submitted',
};

/** This export has no quotes: a split reads it. */
export function rowsOf(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** "3/1/2017" is the first of March: 2017-03-01. Empty stays empty. */
export function isoDay(american = ''): string {
  const [month = '', day = '', year = ''] = american.split('/');
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function read(): { readonly deals: readonly PlainDeal[]; readonly partners: readonly PlainPartner[] } {
  const office = new Map(rowsOf(team).map((row) => [row.sales_agent, row.regional_office]));
  const deals = rowsOf(pipeline).map((row): PlainDeal => {
    const isDirect = office.get(row.sales_agent) === 'West';
    return {
      registered: isoDay(row.engage_date) || LAST_DAY,
      partner: isDirect ? '' : (row.sales_agent ?? ''),
      source: isDirect ? 'direct' : 'sourced',
      status: STATES[row.deal_stage ?? ''] ?? '',
      ...(row.close_date ? { closed: isoDay(row.close_date), amount: Number(row.close_value) } : {}),
    };
  });
  const partners = [...new Set(deals.map(({ partner }) => partner))].filter((partner) => partner !== '');
  const firstDay = (partner: string) =>
    deals
      .filter((deal) => deal.partner === partner)
      .map(({ registered }) => registered)
      .sort()[0] ?? LAST_DAY;
  return { deals, partners: partners.map((partner) => ({ partner, signed: firstDay(partner) })) };
}

const isThere = existsSync(pipeline) && existsSync(team);
if (!isThere) console.info('Skipped: there is no CRM export at ../shared/data/crm-export.');

/** undefined in a clone that lacks the data. */
export const crmExport = isThere ? read() : undefined;
