/** The partner types and margin bands of Settings, as a range that overrides the guide's. */
import { readRate, readText } from '../ranges/arguments';
import { cellOf, isBlank } from '../ranges/table';
import { isBlankRow, tableFromRange } from '../ranges/table-range';
import { SETTINGS_BLOCKS } from '../settings/settings-blocks';
import { PARTNER_TYPES, type PartnerType, partnerTypeOf } from './partner-type';

const [TYPE, MARGIN_FROM, MARGIN_TO] = SETTINGS_BLOCKS.types.headers;
const TYPE_COLUMNS = { type: { label: TYPE }, low: { label: MARGIN_FROM }, high: { label: MARGIN_TO } };

/**
 * Reads a range `Type | Margin from | Margin to`; both rates blank = no band. A known type keeps its names in the other
 * language and its synonyms.
 */
export function readPartnerTypes(range: unknown): readonly PartnerType[] {
  const table = tableFromRange('types', range, TYPE_COLUMNS, ['type', 'low', 'high']);
  return table.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const at = `types row ${table.firstRow + index}`;
    const name = readText(`${at}: ${TYPE.en}`, cellOf(table, row, 'type'));
    const { label, synonyms } = partnerTypeOf(name, PARTNER_TYPES) ?? { label: { en: name, fi: name }, synonyms: [] };
    const low = cellOf(table, row, 'low');
    const high = cellOf(table, row, 'high');
    if (isBlank(low) && isBlank(high)) return [{ label, synonyms }];
    const band = { low: readRate(`${at}: ${MARGIN_FROM.en}`, low), high: readRate(`${at}: ${MARGIN_TO.en}`, high) };
    if (band.low > band.high) {
      throw new Error(`${at}: ${MARGIN_FROM.en} must be at most ${MARGIN_TO.en}, got ${band.low} and ${band.high}.`);
    }
    return [{ label, synonyms, band }];
  });
}
