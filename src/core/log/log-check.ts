/**
 * Verifies the running check of the log, by sequence: lines that were edited, deleted, inserted or moved by hand. After
 * a break it goes on from what the broken line says of itself, so that one edit is one finding.
 */
import { dealNumber, headOf, type LineTexts, lineHash } from './log-line';

/** A line as its cells read. */
export interface LoggedLine extends LineTexts {
  /** Of the sheet, counted from 1. */
  readonly row: number;
  readonly sequence: string;
  readonly check: string;
}

/** Where the chain stands; plain data, so that a page can hand it from one part of a long log to the next. */
export interface ChainHead {
  readonly sequence: number;
  /** What the next line may build on: more than one after a broken line, none behind a gap. */
  readonly links: readonly ChainLink[];
  /** The check of the line before is lost: the next one may follow from what nobody knows any more. */
  readonly isLost: boolean;
}

interface ChainLink {
  readonly lastDeal: number;
  readonly hash: string;
}

export const CHAIN_START: ChainHead = { sequence: 0, links: [{ lastDeal: 0, hash: '' }], isLost: false };

export type ChainBreak =
  | { readonly kind: 'edited' | 'inserted'; readonly row: number; readonly sequence: number }
  | { readonly kind: 'deleted'; readonly row: number; readonly from: number; readonly to: number };

/** A line's place in the chain: its sequence; the one it must have had where that was edited; between two = foreign. */
export interface ChainPlace {
  /** Position among the cells. */
  readonly index: number;
  readonly place: number;
}

/** The lines in the order of the chain, whatever their order in the sheet. */
export function chainOrder(sequences: readonly unknown[]): ChainPlace[] {
  const numbers = sequences.map(sequenceOf);
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [highest = 0, second = 0] = [...counts.keys()].filter(Number.isInteger).sort((a, b) => b - a);
  const isForeign = (own: number) => {
    const others = own === highest ? second : highest;
    return counts.get(own) !== 1 || own > others + 1;
  };
  let last = 0;
  const places = numbers.map((own, index) => {
    const above = numbers[index - 1] ?? 0;
    const next = above + 1;
    const below = numbers[index + 1];
    if (own === next) last = own;
    else if (below === next + 1 && !counts.has(next)) last = next;
    else if (Number.isNaN(own)) last = below === undefined ? Math.floor(last) + 1 : Math.floor(last) + 0.5;
    else if (own !== above && below === next && isForeign(own)) last = above + 0.5;
    else last = own;
    return { index, place: last };
  });
  return places.sort((a, b) => a.place - b.place || a.index - b.index);
}

function sequenceOf(cell: unknown): number {
  const number = cell === '' || cell === null ? Number.NaN : Number(cell);
  return Number.isInteger(number) && number > 0 ? number : Number.NaN;
}

/** Sequences of the fewest lines that must have been moved for the log to be out of order; copies are no moves. */
export function movedLines(sequences: readonly unknown[]): number[] {
  const order = chainOrder(sequences);
  const whole = order.filter(
    ({ place }, i) => Number.isInteger(place) && place !== order[i - 1]?.place && place !== order[i + 1]?.place,
  );
  const inSheet = whole.sort((a, b) => a.index - b.index).map(({ place }) => place);
  const kept = new Set(longestRise(inSheet));
  return inSheet.filter((place) => !kept.has(place));
}

/** The longest rising subsequence of distinct numbers. */
function longestRise(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  });
  const rise: number[] = [];
  for (let i = ends[ends.length - 1] ?? -1; i >= 0; i = before[i] ?? -1) rise.push(numbers[i] ?? 0);
  return rise;
}

export interface PlacedLine {
  readonly place: number;
  readonly line: LoggedLine;
}

/** Follows the chain through these lines, which are in its order. */
export function checkChain(start: ChainHead, lines: readonly PlacedLine[]): { head: ChainHead; breaks: ChainBreak[] } {
  const breaks: ChainBreak[] = [];
  let head = start;
  for (let i = 0; i < lines.length; ) {
    const { place } = lines[i] as PlacedLine;
    let end = i + 1;
    while (lines[end]?.place === place) end += 1;
    head = checkPlace(
      head,
      place,
      lines.slice(i, end).map(({ line }) => line),
      breaks,
    );
    i = end;
  }
  return { head, breaks };
}

/** All lines that claim one place. */
function checkPlace(before: ChainHead, claimed: number, lines: readonly LoggedLine[], breaks: ChainBreak[]): ChainHead {
  const next = before.sequence + 1;
  if (!Number.isInteger(claimed) || claimed < next) {
    for (const { row } of lines) breaks.push({ kind: 'inserted', row, sequence: Math.floor(claimed) });
    return before;
  }
  const isRenumbered = claimed > next && lines.some((line) => follows(before, next, line));
  const place = isRenumbered ? next : claimed;
  let head = before;
  if (place > next) {
    breaks.push({ kind: 'deleted', row: lines[0]?.row ?? 0, from: next, to: place - 1 });
    head = { sequence: place - 1, links: [], isLost: true };
  }
  const own = lines.find((line) => follows(head, place, line)) ?? (lines[0] as LoggedLine);
  const { row } = own;
  for (const line of lines) if (line !== own) breaks.push({ kind: 'inserted', row: line.row, sequence: place });
  const stored = headOf(place, own.check);
  const isWhole = stored !== undefined && sequenceOf(own.sequence) === place;
  const isTrue = isWhole && (head.isLost || follows(head, place, own));
  if (!isTrue) breaks.push({ kind: 'edited', row, sequence: place });
  const links = [...(stored ? [stored] : []), ...(isTrue ? [] : head.links.map((link) => linkAfter(link, place, own)))];
  return {
    sequence: place,
    links: links.map(({ lastDeal, hash }) => ({ lastDeal, hash })),
    isLost: stored === undefined,
  };
}

function linkAfter({ lastDeal, hash }: ChainLink, place: number, line: LoggedLine): ChainLink {
  const newest = Math.max(lastDeal, dealNumber(line.deal));
  return { lastDeal: newest, hash: lineHash(hash, place, newest, line) };
}

/** True where the line's content gives its check, as the line of that place. */
function follows({ links }: ChainHead, place: number, line: LoggedLine): boolean {
  return links.some((link) => {
    const { lastDeal, hash } = linkAfter(link, place, line);
    return line.check === `${lastDeal}:${hash}`;
  });
}
