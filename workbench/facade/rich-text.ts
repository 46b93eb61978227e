import type { LinkedText } from '../workbook/linked-text';
import { Strict } from './core';

type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

export const linkedTextOf = (value: GRichText): LinkedText => (value as unknown as RichTextValue).linked;
export const richTextOf = (linked: LinkedText): GRichText => new RichTextValue(linked) as unknown as GRichText;

/** One text with one link: runs and styles are refused by name. */
class RichTextValue extends Strict<GRichText> implements Partial<GRichText> {
  constructor(readonly linked: LinkedText) {
    super();
  }

  getText(): string {
    return this.linked.text;
  }
  getLinkUrl(...offsets: number[]): string | null {
    refuseOffsets('RichTextValue.getLinkUrl', offsets);
    return this.linked.link;
  }
}

export class RichTextValueBuilder extends Strict<GBuilder> implements Partial<GBuilder> {
  private linked: LinkedText = { text: '', link: null };

  /** Clears what was set of an earlier text. */
  setText(text: string): GBuilder {
    this.linked = { text: String(text), link: null };
    return this.whole;
  }
  setLinkUrl(...given: (number | string | null)[]): GBuilder {
    refuseOffsets('RichTextValueBuilder.setLinkUrl', given.slice(0, -1));
    const link = given[given.length - 1] ?? null;
    this.linked = { ...this.linked, link: link === null ? null : String(link) };
    return this.whole;
  }
  build(): GRichText {
    return richTextOf(this.linked);
  }
}

function refuseOffsets(method: string, offsets: readonly unknown[]): void {
  if (offsets.length > 0) throw new Error(`${method} with offsets is not implemented in the workbench.`);
}
