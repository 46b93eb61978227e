/** A partner's margin against the band that is usual for its type (guide A, requirements 8 and 14). */

import { roundDecimal } from '../money/rounding';
import type { MarginBand, PartnerType } from './partner-type';

export interface MarginVerdict {
  readonly position: 'within' | 'below' | 'above' | 'noBand';
  /** The type's band; absent where the type has none. */
  readonly band?: MarginBand;
}

/** `margin` is a fraction, 0–1; both bounds belong to the band. */
export function checkMargin(margin: number, type: PartnerType): MarginVerdict {
  const { band } = type;
  if (band === undefined) return { position: 'noBand' };
  const seen = roundDecimal(margin, 10);
  if (seen < roundDecimal(band.low, 10)) return { position: 'below', band };
  if (seen > roundDecimal(band.high, 10)) return { position: 'above', band };
  return { position: 'within', band };
}

/** The type's band where the margin lies outside it. */
export function bandLeft(margin: number, type: PartnerType): MarginBand | undefined {
  const { position, band } = checkMargin(margin, type);
  return position === 'within' ? undefined : band;
}
