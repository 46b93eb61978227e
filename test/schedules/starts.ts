/** Where schedules begin. */
import { startHeadless } from '../../workbench/headless';
import { deal, expectOk, NOW, type Sheets, setUpProgramme } from '../app/programme';
import { SILENT } from '../crash/silent';
import { PARTNERS } from './tasks';

export const PEOPLE = ['Anna', 'Bert', 'Cilla', 'Dan', 'Eva'];

export interface Start {
  readonly name: string;
  readonly state: ReturnType<Sheets['save']>;
  readonly clock: Date;
}

export const open = () =>
  startHeadless({
    store: 'plain',
    newSheetRows: 60,
    log: SILENT,
    reuseRealms: true,
    clock: NOW,
    user: 'anna@example.com',
  });

/** Five people with names, four partners, and the customer in several states. */
export function startsIn(all: Sheets): Start[] {
  setUpProgramme(all);
  for (const name of PEOPLE) expectOk(all.as(`${name.toLowerCase()}@example.com`).run('rememberName', name));
  const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
  for (const name of PARTNERS)
    expectOk(all.run('savePartner', { requestId: `partner ${name}`, name, type: 'Reseller', ratings }));
  for (const name of ['Deals', 'Partners', 'Revenue', 'Import issues']) {
    const { id, rows } = all.ask('sheets').find((sheet) => sheet.name === name) ?? { id: '', rows: 0 };
    const used = all.ask('lastRow', id) + 8;
    if (rows > used) all.ask('deleteLines', id, 'rows', used, rows - used);
  }
  const starts: Start[] = [];
  const keep = (name: string) => void starts.push({ name, state: all.save(), clock: all.clock });
  keep('a new customer');
  const first = deal({ requestId: 'first', company: 'Hakala Oy', domain: 'hakala.example', partner: 'Ladoga Link' });
  expectOk(all.run('registerDeal', first));
  keep('one registration waits');
  all.advance(3_600_000);
  expectOk(all.run('decideDeals', { requestId: 'approval', ids: ['D-000001'], decision: 'approve', reason: '' }));
  keep('one registration holds the customer');
  all.clock = '2027-02-21T09:30:00Z';
  keep('a protection has just ended');
  return starts;
}
