/** A question with a few answers, one of which must be chosen. */
import { fill, h } from '../dom';

let groupsMade = 0;

export interface ChoiceGroup {
  readonly element: HTMLElement;
  /** Says what is missing where nothing is chosen. */
  check(): boolean;
}

export function choiceGroup<V extends string>(question: {
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly (readonly [value: V, label: string, hint?: string])[];
  readonly chosen: V | undefined;
  readonly missing: string;
  readonly onChoose: (value: V) => void;
}): ChoiceGroup {
  const { legend, hint, choices, chosen, missing, onChoose } = question;
  groupsMade += 1;
  const name = `choice-${groupsMade}`;
  const error = h('p', { class: 'error', id: `${name}-error` });
  let current = chosen;
  const radios = choices.map(([value]) => {
    const radio = h('input', { type: 'radio', name, value, checked: value === chosen });
    radio.setAttribute('aria-describedby', error.id);
    radio.addEventListener('change', () => {
      current = value;
      fill(error);
      for (const other of radios) other.removeAttribute('aria-invalid');
      onChoose(value);
    });
    return radio;
  });
  const lines = choices.map(([, label, more], at) =>
    h(
      'label',
      { class: 'choice' },
      radios[at],
      h('span', {}, label, more && h('span', { class: 'hint' }, ` – ${more}`)),
    ),
  );
  const element = h(
    'fieldset',
    { class: 'field' },
    h('legend', {}, legend),
    hint !== '' && h('p', { class: 'hint' }, hint),
    ...lines,
    error,
  );
  return {
    element,
    check() {
      fill(error, current === undefined ? missing : '');
      for (const radio of radios) radio.setAttribute('aria-invalid', String(current === undefined));
      return current !== undefined;
    },
  };
}
