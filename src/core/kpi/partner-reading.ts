/** One row of Partners as the KPIs see it: which groups of partners it belongs to, and its days. */

/** Groups of partners; a partner's `groups` is the sum of those that it belongs to. */
export enum PARTNERS {
  /** Signed on or before today, and not ended. */
  signed = 1,
  /** Signed on or before today, ended or not. */
  everSigned = 2,
  /** Signed in the 12 months. */
  recruited = 4,
  /** Signed at some time in the 12 months. */
  ofYear = 8,
  /** Signed, and ended in the 12 months. */
  ended = 16,
  /** Certified by today. */
  certified = 32,
  /** Signed, and certified from that day to today. */
  onboarded = 64,
  /** A registration that counts: in the active window; at any time. */
  active = 128,
  registered = 256,
}

export interface PartnerReading {
  /** Folded. */
  readonly name: string;
  readonly groups: number;
  /** Days from signature to certification; 0 where it is not `onboarded`. */
  readonly onboardingDays: number;
  /** Whole days from signature to the first registration that counts; 0 where it was earlier, or there is none. */
  readonly firstDealDays: number;
  /** As written, without space at the ends; '' where blank. */
  readonly manager: string;
  readonly source: string;
  /** Row of the sheet. */
  readonly row: number;
}
