/** The choices about one file, from the first guess to the last word of the person. */
import type { DealState, PartnerState } from '../../core/choices';
import { type ConversionOptions, isWellFormed } from '../../core/import/convert-row';
import { cellsOf, guessColumns } from '../../core/import/guess-columns';
import type { ImportFile } from '../../core/import/import-file';
import type { StageChoice } from '../../core/import/import-record';
import { type DecimalMark, type MarkEvidence, markEvidence } from '../../core/import/read-amount';
import { type SlashEvidence, type SlashOrder, slashEvidence } from '../../core/import/read-day';
import { type Seller, sellersOf } from '../../core/import/seller-list';
import { type Stage, stagesOf } from '../../core/import/stage-list';
import { DATE_TARGETS, type ImportTarget, NUMBER_TARGETS } from '../../core/import/target';

export interface Draft {
  readonly file: ImportFile;
  readonly mapping: (ImportTarget | 'ignored')[];
  /** By folded stage, over all columns that were tried. */
  readonly stages: Map<string, StageChoice | undefined>;
  /** undefined = to be asked, where the file cannot tell. */
  slashOrder: SlashOrder | undefined;
  decimalMark: DecimalMark | undefined;
  currency: string;
  readonly directSellers: Set<string>;
  partnerSource: ConversionOptions['partnerSource'];
  newPartnerStatus: PartnerState;
  /** A new partner's first deal counts as the day it signed. */
  isSignedFromDeal: boolean;
}

export function draftFor(file: ImportFile, currency: string): Draft {
  const mapping = guessColumns(
    file.headers,
    file.rows.map(({ cells }) => cells),
  );
  return {
    file,
    mapping: [...mapping],
    stages: new Map(),
    slashOrder: undefined,
    decimalMark: undefined,
    currency,
    directSellers: new Set(),
    partnerSource: 'sourced',
    // They have deals already: that is what a person calls active.
    newPartnerStatus: 'active',
    isSignedFromDeal: true,
  };
}

const cellsWith = ({ file, mapping }: Draft, targets: readonly ImportTarget[]) =>
  cellsOf(
    file.rows.map(({ cells }) => cells),
    mapping,
    targets,
  );

export const dateEvidence = (draft: Draft): SlashEvidence => slashEvidence(cellsWith(draft, DATE_TARGETS));
export const decimalEvidence = (draft: Draft): MarkEvidence => markEvidence(cellsWith(draft, NUMBER_TARGETS));

/** The first value of these columns that a question can be asked about. */
export function exampleOf(draft: Draft, targets: readonly ImportTarget[], fits: (text: string) => boolean): string {
  for (const text of cellsWith(draft, targets)) if (fits(text)) return text;
  return '';
}

/** The stages with what was chosen for them, else what their names suggest. */
export function stagesWithChoices(draft: Draft): (Stage & { choice: StageChoice | undefined })[] {
  return stagesOf(readableRows(draft.file), draft.mapping).map((stage) => ({
    ...stage,
    choice: draft.stages.has(stage.key) ? draft.stages.get(stage.key) : stage.guess,
  }));
}

export const sellersIn = ({ file, mapping }: Draft): Seller[] => sellersOf(readableRows(file), mapping);

/** Broken rows name stages and sellers that are none. */
const readableRows = ({ rows, headers }: ImportFile) => rows.filter((row) => isWellFormed(row, headers));

/** What the rows are read with. Throws where a question is still open: the steps ask them all first. */
export function conversionOf(draft: Draft, importDay: string): ConversionOptions {
  const dates = dateEvidence(draft);
  const decimals = decimalEvidence(draft);
  const slashOrder = dates === 'dayFirst' || dates === 'monthFirst' ? dates : draft.slashOrder;
  const decimalMark = decimals === '.' || decimals === ',' ? decimals : draft.decimalMark;
  if (slashOrder === undefined && dates !== 'notNeeded') throw new Error('The order of the dates was not chosen.');
  if (decimalMark === undefined && decimals !== 'notNeeded') throw new Error('The decimal mark was not chosen.');
  const chosen = stagesWithChoices(draft).flatMap(({ key, choice }): [string, DealState | 'leaveOut'][] =>
    choice === undefined ? [] : [[key, choice]],
  );
  return {
    mapping: draft.mapping,
    stages: new Map(chosen),
    slashOrder: slashOrder ?? 'dayFirst',
    decimalMark: decimalMark ?? '.',
    directSellers: draft.directSellers,
    partnerSource: draft.partnerSource,
    currency: draft.currency,
    importDay,
  };
}
