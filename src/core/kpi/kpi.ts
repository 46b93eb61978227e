/** What a KPI is: one entry says its names, how it is computed and from which rows, and computes it (requirement 31). */
import type { InputKey } from '../dashboard/inputs';
import type { Bilingual } from '../language';
import type { PartnerColumn, SheetKey } from '../schema';
import type { DealReading } from './deal-reading';
import type { KpiFacts } from './facts';
import type { PartnerReading } from './partner-reading';

/** count: whole number; share: fraction 0–1; change: fraction, 0.15 = 15 % more; money: the programme's currency. */
export type KpiUnit = 'count' | 'share' | 'change' | 'hours' | 'days' | 'money' | 'ratio' | 'rating';
export type Tone = 'good' | 'watch' | 'bad';

export interface KpiFigure {
  /** null = n/a: the denominator is zero, or something is not filled in; the basis says which. */
  readonly value: number | null;
  /** A short sentence with the counts: "8 of 15 signed partners". */
  readonly basis: Bilingual;
  /** Deals behind the value, where it rests on deals: few of them make a small sample. */
  readonly deals?: number;
  readonly verdict?: { readonly tone: Tone; readonly text: Bilingual };
  /** Figures of the sheet Inputs that it needs and that are not filled in. */
  readonly missing?: readonly InputKey[];
}

/** `Facts` = what it asks for: those that need no more than Partners and Deals say so. */
export interface Kpi<Facts = KpiFacts> {
  readonly name: Bilingual;
  readonly unit: KpiUnit;
  readonly how: Bilingual;
  readonly from: readonly SheetKey[];
  readonly figure: (facts: Facts) => KpiFigure;
  /** The rows that it counts; none where it rests on no rows of Deals or Partners. */
  readonly rows?: KpiRows<Facts>;
  /** Whose amounts it adds: "n/a" where they are in several currencies, since those are never added. */
  readonly adds?: readonly ('partner' | 'direct')[];
  /** Columns of Partners without which it is "n/a", besides name and signature. */
  readonly needs?: readonly PartnerColumn[];
}

/**
 * Of which sheet, and which of its rows: those on either side of a division. Asked again of each row, from the same
 * reading as the figure.
 */
export type KpiRows<Facts = KpiFacts> =
  | { readonly sheet: 'deals'; readonly counts: (facts: Facts) => (deal: DealReading) => boolean }
  | { readonly sheet: 'partners'; readonly counts: (facts: Facts) => (partner: PartnerReading) => boolean };

export interface ShownKpi extends KpiFigure {
  readonly id: string;
  /** Under five deals stand behind it (requirement 31, ours). */
  readonly isSmallSample: boolean;
}
