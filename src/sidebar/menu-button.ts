/** A button that opens a menu, as people know it: arrow keys, Home and End move, Escape and leaving close. */
import { h } from './dom';

export interface MenuItem {
  readonly label: string;
  choose(): void;
}

export interface MenuButton {
  readonly button: HTMLButtonElement;
  /** Belongs right after the row of the button: in a narrow panel it takes a place of its own instead of covering. */
  readonly menu: HTMLElement;
}

let menusMade = 0;

/** `name` says to screen readers what the menu is about. */
export function menuButton(label: string, name: string, items: readonly MenuItem[]): MenuButton {
  menusMade += 1;
  const id = `menu-${menusMade}`;
  const entries = items.map(({ label: text, choose }) =>
    h('button', { type: 'button', role: 'menuitem', tabindex: '-1', onclick: () => pick(choose) }, text),
  );
  const menu = h('div', { class: 'menu', role: 'menu', id, 'aria-label': name, hidden: true }, ...entries);
  const button = h(
    'button',
    { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': name },
    label,
    h('span', { class: 'arrow', 'aria-hidden': 'true' }, ' ▾'),
  );

  const setOpen = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const focusAt = (index: number) => entries[(index + entries.length) % entries.length]?.focus();
  const open = (index: number) => {
    setOpen(true);
    focusAt(index);
  };
  const pick = (choose: () => void) => {
    setOpen(false);
    button.focus();
    choose();
  };
  button.addEventListener('click', () => (menu.hidden ? open(0) : setOpen(false)));
  button.addEventListener('keydown', (event) => {
    const index = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    open(index);
  });
  menu.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      button.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    focusAt(to);
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    const isInside = relatedTarget === button || (relatedTarget instanceof Node && menu.contains(relatedTarget));
    if (relatedTarget !== null && !isInside) setOpen(false);
  });
  return { button, menu };
}
