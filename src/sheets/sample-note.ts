/** What Kanava remembers of the sample programme, also where adding or removing it broke off. */
import { readNote, writeNote } from './notes';
import type { Workbook } from './workbook';

export interface SampleStep {
  readonly step: 'adding' | 'removing';
  /** The newest line of the log before it began: its own lines come after. */
  readonly since: number;
  /** Names of the sample's partners that the sheet did not have before. */
  readonly partners: readonly string[];
  /** How many partners and deals it adds or removes. */
  readonly counts: readonly [partners: number, deals: number];
}

export interface SampleNote {
  /** Empty where there is no sample. */
  readonly partners: readonly string[];
  /** What was begun and is not known to be finished. */
  readonly begun: SampleStep | undefined;
}

/** `["name", …]` while nothing is under way, else the step. */
export function readSampleNote(workbook: Workbook): SampleNote {
  const note = readNote(workbook, 'sample');
  if (Array.isArray(note)) return { partners: note.map(String), begun: undefined };
  const begun = note as SampleStep | null | undefined;
  const isStep = Array.isArray(begun?.partners) && Array.isArray(begun.counts) && typeof begun.since === 'number';
  return isStep ? { partners: begun.partners, begun } : { partners: [], begun: undefined };
}

export function beginSample(workbook: Workbook, step: SampleStep): void {
  writeNote(workbook, 'sample', step);
}

/** The last thing of a step: from now on a request for it is a new one. Leaves what somebody else began meanwhile. */
export function finishSample(workbook: Workbook, { step, since }: Pick<SampleStep, 'step' | 'since'>): void {
  const { begun, partners } = readSampleNote(workbook);
  if (begun?.step !== step || begun.since !== since) return;
  writeNote(workbook, 'sample', step === 'adding' ? partners : []);
}

/** Also while it is being added or removed. */
export function hasSample(workbook: Workbook): boolean {
  const { partners, begun } = readSampleNote(workbook);
  return partners.length > 0 || begun !== undefined;
}
