/** Figures that rest on the sheet Inputs: "n/a" says what to fill in. */
import { INPUTS, type InputKey, type Inputs } from '../dashboard/inputs';
import type { KpiFigure } from './kpi';

/** The figure that inputs give, in the order of their keys; without one of them, what to fill in. */
export function fromInputs(
  { inputs }: { readonly inputs: Inputs },
  keys: readonly InputKey[],
  figure: (...values: number[]) => KpiFigure,
): KpiFigure {
  const missing = keys.filter((key) => inputs[key] === null);
  if (missing.length === 0) return figure(...keys.map((key) => inputs[key] ?? 0));
  const en = missing.map((key) => `"${INPUTS[key].label.en}"`).join(' and ');
  const fi = missing.map((key) => `”${INPUTS[key].label.fi}”`).join(' ja ');
  return {
    value: null,
    missing,
    basis: { en: `Fill in ${en} in the sheet Inputs`, fi: `Täytä ${fi} taulukkoon Lähtötiedot` },
  };
}
