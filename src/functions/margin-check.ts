import { checkMargin } from '../core/partners/margin';
import { PARTNER_TYPES, partnerTypeOf } from '../core/partners/partner-type';
import { readPartnerTypes } from '../core/partners/type-table';
import { badArgument, readRate } from '../core/ranges/arguments';
import { percentRange } from '../core/ranges/percent';
import { customFunction, eachRow } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Checks a partner's margin against the band that is usual for its type.
 *
 * @param {number} margin Margin as a fraction, such as 25 % or 0.25.
 * @param {string} type Partner type, such as Reseller or Referral, in English or Finnish.
 * @param {range} types Optional. Range with the header row Type, Margin from, Margin to; default the guide's bands.
 * @return "OK", "Below the 20–40 % band", "Above the 20–40 % band", or "No band" for a type that has none.
 * @customfunction
 */
export function MARGIN_CHECK(margin: unknown, type: unknown, types?: unknown) {
  return customFunction('MARGIN_CHECK', () => {
    const known = isBlank(types) ? PARTNER_TYPES : readPartnerTypes(types);
    const allowed = `one of ${known.map(({ label }) => label.en).join(', ')}`;
    const inputs = [
      { name: 'margin', value: margin },
      { name: 'type', value: type },
    ];
    return eachRow(inputs, (cells) => {
      const rate = readRate('margin', cells[0]);
      const found = isBlank(cells[1]) ? undefined : partnerTypeOf(cells[1], known);
      if (found === undefined) throw badArgument('type', allowed, cells[1]);
      const { position, band } = checkMargin(rate, found);
      if (band === undefined) return 'No band';
      if (position === 'within') return 'OK';
      return `${position === 'below' ? 'Below' : 'Above'} the ${percentRange(band.low, band.high)} band`;
    });
  });
}
