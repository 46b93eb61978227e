/** A labelled control with its hint and its error beside it, tied together for screen readers. */
import { fill, h } from './dom';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Field<C extends Control = HTMLInputElement> {
  readonly row: HTMLElement;
  readonly control: C;
  /** Empty = nothing is wrong. */
  setError(text: string): void;
  setHint(text: string): void;
}

let fieldsMade = 0;

/** The error goes away as soon as the person types. */
export function field<C extends Control>(control: C, label: string, hint = ''): Field<C> {
  fieldsMade += 1;
  const id = `field-${fieldsMade}`;
  const hintLine = h('p', { class: 'hint', id: `${id}-hint` });
  const errorLine = h('p', { class: 'error', id: `${id}-error` });
  const row = h('div', { class: 'field' }, h('label', { for: id }, label), control, hintLine, errorLine);
  control.id = id;

  const describe = () => {
    const shown = [errorLine, hintLine].filter((line) => !line.hidden).map((line) => line.id);
    if (shown.length > 0) control.setAttribute('aria-describedby', shown.join(' '));
    else control.removeAttribute('aria-describedby');
  };
  const show = (line: HTMLElement, text: string) => {
    line.hidden = text === '';
    fill(line, text);
    describe();
  };
  const made: Field<C> = {
    row,
    control,
    setHint: (text) => show(hintLine, text),
    setError: (text) => {
      row.classList.toggle('wrong', text !== '');
      if (text === '') control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
      show(errorLine, text);
    },
  };
  control.addEventListener('input', () => made.setError(''));
  made.setHint(hint);
  made.setError('');
  return made;
}

/** Shows the errors beside their fields and puts the focus on the first; answers whether there was one. */
export function showErrors(
  fields: Readonly<Record<string, Field<Control>>>,
  errors: Readonly<Record<string, string | undefined>>,
): boolean {
  let first: Control | undefined;
  for (const [name, { control, setError }] of Object.entries(fields)) {
    const error = errors[name] ?? '';
    setError(error);
    if (error !== '') first ??= control;
  }
  first?.focus();
  return first !== undefined;
}

/** `<option>`s of a select: value and label. */
export function options(choices: readonly (readonly [value: string, label: string])[]): HTMLOptionElement[] {
  return choices.map(([value, label]) => h('option', { value }, label));
}
