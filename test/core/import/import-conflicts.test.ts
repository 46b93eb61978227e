import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findImportConflicts, type OpenClaim } from '../../../src/core/import/import-conflicts';

let made = 0;
function claim(changes: Partial<OpenClaim> = {}): OpenClaim {
  made += 1;
  return {
    ref: `X${made}`,
    registered: '2026-01-01',
    partner: 'Northwind',
    company: 'Acme Oy',
    domain: '',
    country: '',
    product: '',
    ...changes,
  };
}

describe('findImportConflicts', () => {
  it('finds the same customer under another spelling, in the workbook and in the file', () => {
    const known = claim({ ref: 'D-000001', partner: 'Contoso', company: 'ACME' });
    const first = claim({ registered: '2025-12-01' });
    const second = claim({ partner: 'Fabrikam' });
    const other = { ref: 'D-000001', registered: '2026-01-01', partner: 'Contoso', company: 'ACME' };
    expect(findImportConflicts([known], [second, first])).toEqual([
      { ref: second.ref, other, more: 1 },
      { ref: first.ref, other, more: 0 },
    ]);
  });

  it('lets the earlier registration of a file stand', () => {
    const later = claim({ registered: '2026-02-01' });
    const earlier = claim({ partner: '', registered: '2026-01-31' });
    expect(findImportConflicts([], [later, earlier])).toMatchObject([{ ref: later.ref, other: { ref: earlier.ref } }]);
  });

  it('finds a customer by its own domain, not by a free mail service', () => {
    const rival = { partner: 'Contoso' };
    const byDomain = [
      claim({ domain: 'acme.fi' }),
      claim({ company: 'Totally Different', domain: 'a@acme.fi', ...rival }),
    ];
    expect(findImportConflicts([], byDomain)).toHaveLength(1);
    const byMail = [claim({ domain: 'a@gmail.com' }), claim({ company: 'Other', domain: 'b@gmail.com', ...rival })];
    expect(findImportConflicts([], byMail)).toEqual([]);
  });

  it.each([
    ['the same partner, written differently', { partner: ' NORTHWIND ' }],
    ['another product', { partner: 'Contoso', product: 'B' }],
    ['another country', { partner: 'Contoso', country: 'Sweden' }],
    ['another customer', { partner: 'Contoso', company: 'Beta' }],
    ['no customer', { partner: 'Contoso', company: '' }],
  ])('lets %s through', (_, changes) => {
    expect(findImportConflicts([claim({ product: 'A', country: 'FI' })], [claim(changes)])).toEqual([]);
  });

  it('takes a blank product or country for all, and FI for Finland', () => {
    const known = claim({ product: 'A', country: 'FI' });
    expect(findImportConflicts([known], [claim({ partner: 'Contoso', country: 'Finland' })])).toHaveLength(1);
  });

  it('reads several products from one cell', () => {
    const known = claim({ product: 'A, B' });
    expect(findImportConflicts([known], [claim({ partner: 'Contoso', product: 'b' })])).toHaveLength(1);
    expect(findImportConflicts([known], [claim({ partner: 'Contoso', product: 'C; D' })])).toEqual([]);
  });

  it('does not take two unnamed customers for one', () => {
    expect(findImportConflicts([claim({ company: '' })], [claim({ company: '', partner: 'Contoso' })])).toEqual([]);
  });

  it('names no deal of the same seller, and none that came later', () => {
    const claims = fc.array(
      fc.record({
        partner: fc.constantFrom('', 'A', 'B', 'constructor'),
        company: fc.constantFrom('Acme', 'Acme Oy', 'Beta', ''),
        registered: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
        product: fc.constantFrom('', 'P', 'Q'),
      }),
    );
    fc.assert(
      fc.property(claims, (records) => {
        const coming = records.map((record) => claim(record));
        const byRef = new Map(coming.map((one) => [one.ref, one]));
        for (const { ref, other } of findImportConflicts([], coming)) {
          expect(byRef.get(ref)?.partner).not.toBe(other.partner);
          expect(other.registered <= (byRef.get(ref)?.registered ?? '')).toBe(true);
        }
      }),
    );
  });
});
