import { byId, h } from './dom';

const PEOPLE = ['anna@example.com', 'bert@example.com', 'carol@example.com'];
const NO_ADDRESS = 'No address';

/** Who this page acts as: `?user=`. Blank is somebody whose address Google does not tell the script. */
export function currentUser(): string {
  return new URLSearchParams(location.search).get('user') ?? 'anna@example.com';
}

/** Other parameters of the address stay. */
function addressFor(user: string): string {
  const parameters = new URLSearchParams(location.search);
  parameters.set('user', user);
  return `?${parameters}`;
}

/** Shows who this page acts as, and lets the person act as somebody else. */
export function createPersonSwitch(): void {
  const user = currentUser();
  const input = h('input', {
    class: 'field',
    type: 'email',
    placeholder: 'name@example.com',
    'aria-label': 'Another address',
  });
  const link = (address: string) =>
    h(
      'a',
      { class: 'person-choice', href: addressFor(address), 'aria-current': address === user ? 'true' : 'false' },
      address || `${NO_ADDRESS} (Google does not always tell it)`,
    );
  const open = h(
    'form',
    {
      class: 'person-other',
      submit: (event) => {
        event.preventDefault();
        if (input.value) location.assign(addressFor(input.value));
      },
    },
    input,
    h('button', { class: 'button' }, 'Switch'),
  );
  const choices = [...new Set([user, ...PEOPLE, ''])].map(link);
  const details = h(
    'details',
    { class: 'person-menu' },
    h(
      'summary',
      { class: 'person-summary', title: 'Act as somebody else' },
      h('span', { class: 'person-initial', 'aria-hidden': 'true' }, (user[0] ?? '?').toUpperCase()),
      h('span', { class: 'person-name' }, user || NO_ADDRESS),
    ),
    h('div', { class: 'popup person-popup' }, h('p', { class: 'popup-note' }, 'Act as'), ...choices, open),
  );
  document.addEventListener('pointerdown', ({ target }) => {
    if (!details.contains(target as Node)) details.open = false;
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') details.open = false;
  });
  byId('person').replaceChildren(details);
}
