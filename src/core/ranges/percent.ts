/** Fractions as people read them: 0.15 and 0.25 are "15–25 %". */
import { roundDecimal } from '../money/rounding';

const percent = (fraction: number): string => String(roundDecimal(fraction * 100, 8));

export function percentRange(low: number, high: number): string {
  return `${percent(low)}–${percent(high)} %`;
}

export function percentText(fraction: number): string {
  return `${percent(fraction)} %`;
}
