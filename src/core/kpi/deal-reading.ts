/**
 * One row of Deals as the KPIs see it: which groups of deals it belongs to. Every rule about a single deal stands here
 * once; the figures count groups, and the rows behind a figure are found by asking for the same groups again.
 */
import type { DealSource, DealState } from '../choices';

/** Groups of deals; a deal's `groups` is the sum of those that it belongs to. */
export const DEALS = {
  /** A registration that counts, on or before now. */
  registration: 1,
  /** A partner's deal registered in the 12 months, in any state but Draft and Withdrawn. */
  ofYear: 2,
  /** Registrations that count, by age. */
  ofQuarter: 4,
  ofMonth: 8,
  active: 16,
  /** In the window of the same length before the active one. */
  before: 32,
  /** Approved, Won, Lost or Expired; Rejected or Duplicate. */
  accepted: 64,
  refused: 128,
  /** In the state Won, closed at any time. */
  everWon: 256,
  /** Closed in the 12 months. */
  won: 512,
  lost: 1024,
  sourced: 2048,
  /** Sourced or influenced. */
  partner: 4096,
  direct: 8192,
  /** Won, with an amount that can be added. */
  priced: 16_384,
  /** Won in the 12 months, with a registration date before the close. */
  timed: 32_768,
} as const;

export interface DealReading {
  readonly state: DealState;
  readonly source: DealSource;
  readonly groups: number;
  /** As written. */
  readonly partner: unknown;
  /** Instant of the registration in milliseconds; NaN where there is none. */
  readonly registered: number;
  /** Civil day of the close, as `dayNumber` counts; NaN where it does not matter. */
  readonly closed: number;
  /** Minor units of the currency: cents are added as whole numbers. */
  readonly amount: number;
  readonly earnings: number;
  /** Whole days from registration to close. */
  readonly cycle: number;
  /** Row of the sheet. */
  readonly row: number;
}

/** Whether a row belongs to all of these groups, given as their sum. */
export const isIn = (groups: number, wanted: number): boolean => (groups & wanted) === wanted;
