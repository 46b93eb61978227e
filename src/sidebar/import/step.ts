/** One page of the dialog. */

import type { Language } from '../../core/language';
import type { Format } from '../format';
import type { ImportTexts } from './texts';

export interface DialogContext {
  readonly language: Language;
  readonly texts: ImportTexts;
  readonly format: Format;
}

export interface Step {
  readonly title: string;
  readonly content: readonly (Node | string)[];
  /** The main button; a step without one moves on by itself. */
  readonly action?: {
    readonly label: string;
    /** Shows what is missing, or goes on. */
    readonly run: () => Promise<void> | void;
  };
  /** Absent = there is no way back from here. */
  readonly back?: () => void;
  /** Other buttons, before the main one. */
  readonly others?: readonly HTMLButtonElement[];
  /** Called once the step is on the page. */
  readonly shown?: () => void;
  /** 1–5; absent = not counted. */
  readonly number?: number;
}
