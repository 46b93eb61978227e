/** Amounts and hours as text in files -> numbers. */
import { isCurrency } from '../money/money';

export type DecimalMark = '.' | ',';

export interface AmountReading {
  readonly amount: number;
  /** ISO 4217, where the text itself names it ("€100", "USD 100"); empty otherwise. */
  readonly currency: string;
}

/** $ is read as the US dollar; signs that several countries share with equal right ("kr", "¥") are refused. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
]);

/** Blanks and apostrophes between digits group thousands everywhere that uses them. */
const GROUPING_BLANKS = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;

interface Parts {
  readonly negative: boolean;
  readonly currency: string;
  /** Digits with their marks; "500,-" is 500. */
  readonly digits: string;
  /** True where blanks or apostrophes group the thousands, so that a mark can only be the decimal one. */
  readonly grouped: boolean;
}

/** The ISO code that a sign or a code stands for; undefined for none. */
export function currencyOf(text: string): string | undefined {
  const sign = SIGNS.get(text.toLowerCase());
  if (sign !== undefined) return sign;
  const code = text.toUpperCase();
  return isCurrency(code) ? code : undefined;
}

/** One minus, before or after; the text without it. */
function withoutMinus(text: string): string {
  const rest = text.replace(/^[-−–]/, '');
  return (rest === text ? text.replace(/[-−–]$/, '') : rest).trim();
}

function partsOf(text: string): Parts | undefined {
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  const whole = (bracketed ?? text).trim().replace(/[.,][-–—]+$/, '');
  const unsigned = bracketed === undefined ? withoutMinus(whole) : whole;
  const before = /^[^\d.,\s-]+/.exec(unsigned)?.[0] ?? '';
  const after = /[^\d.,\s-]+$/.exec(unsigned.slice(before.length))?.[0] ?? '';
  const named = before === '' || after === '' ? before + after : undefined;
  const currency = named === '' ? '' : currencyOf(named ?? '');
  if (currency === undefined) return undefined;
  const bare = unsigned.slice(before.length, unsigned.length - after.length).trim();
  const number = unsigned === whole && bracketed === undefined ? withoutMinus(bare) : bare;
  const digits = number.replace(GROUPING_BLANKS, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return undefined;
  const negative = bracketed !== undefined || unsigned !== whole || number !== bare;
  return { negative, currency, digits, grouped: digits !== number };
}

/** The decimal mark that one text proves; undefined where it fits both readings or has no mark. */
function markProved({ digits, grouped }: Parts): DecimalMark | undefined {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return undefined;
  const mark = digits[last] as DecimalMark;
  const other: DecimalMark = mark === '.' ? ',' : '.';
  if (digits.includes(other)) return digits.indexOf(mark) === last ? mark : other;
  if (digits.indexOf(mark) !== last) return other;
  const thousandsAreLikely = /^[1-9]\d{0,2}$/.test(digits.slice(0, last)) && digits.length - last === 4 && !grouped;
  return thousandsAreLikely ? undefined : mark;
}

/** `mixed`: values contradict each other; `unknown`: "1,234" can be read two ways and no value tells. */
export type MarkEvidence = DecimalMark | 'mixed' | 'unknown' | 'notNeeded';

/** What all amounts of a file together say about their decimal mark. */
export function markEvidence(texts: Iterable<string>): MarkEvidence {
  let ambiguous = false;
  const proved = new Set<DecimalMark>();
  for (const text of texts) {
    const parts = partsOf(text);
    if (parts === undefined) continue;
    const mark = markProved(parts);
    if (mark !== undefined) proved.add(mark);
    else if (/[.,]/.test(parts.digits)) ambiguous = true;
  }
  if (proved.size > 1) return 'mixed';
  const [mark] = proved;
  return mark ?? (ambiguous ? 'unknown' : 'notNeeded');
}

/** Groups of three, the last one complete; two digits further left as India writes them. */
const GROUPED = { '.': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, ',': /^\d{1,3}(?:\.\d{2,3})*\.\d{3}$/ } as const;

/**
 * Reads one amount with the file's decimal mark: "1,234.50", "1 234,50", "€1.234", "(500)", "-500", "500 EUR".
 * undefined where the text is no number in that writing: "12,50" is not taken for 1,250 where the mark is a point.
 */
export function readAmount(text: string, mark: DecimalMark): AmountReading | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const [whole = '', decimals = '', ...more] = parts.digits.split(mark);
  const groups = mark === '.' ? ',' : '.';
  if (more.length > 0 || !/^\d*$/.test(decimals)) return undefined;
  if (!/^\d*$/.test(whole) && !GROUPED[mark].test(whole)) return undefined;
  const size = Number(`${whole.split(groups).join('') || '0'}.${decimals || '0'}`);
  if (!Number.isFinite(size)) return undefined;
  return { amount: parts.negative && size !== 0 ? -size : size, currency: parts.currency };
}
