import type { Menu, MenuItem } from '../protocol';
import { byId, h } from './dom';

/** `createAddonMenu` arrives under this caption; at Google it is a submenu of Extensions. */
const NESTED = ' ▸ ';

type Choose = (caption: string, functionName: string) => void;

const buttonsOf = (popup: Element) => [
  ...popup.querySelectorAll<HTMLButtonElement>(':scope > button, :scope > .submenu > button'),
];

/** The menus that the add-on made, with the keyboard of a desktop's menu bar. */
export function createMenuBar(choose: Choose): { add(menu: Menu): void } {
  const bar = byId('menus');

  const expanded = () => bar.querySelectorAll<HTMLButtonElement>('[aria-expanded="true"]');
  function collapse(buttons: Iterable<HTMLButtonElement>): void {
    for (const button of buttons) button.setAttribute('aria-expanded', 'false');
  }
  const closeAll = () => collapse(expanded());

  function expand(button: HTMLButtonElement): void {
    const siblings = button.parentElement?.parentElement?.querySelectorAll<HTMLButtonElement>('[aria-expanded="true"]');
    collapse(siblings ?? []);
    button.setAttribute('aria-expanded', 'true');
    const popup = button.nextElementSibling;
    const submenus = popup?.querySelectorAll<HTMLButtonElement>(':scope > .submenu > button');
    // Extensions holds one add-on only: its items are shown at once.
    if (popup?.childElementCount === 1 && submenus?.[0]) expand(submenus[0]);
  }

  function toggle(button: HTMLButtonElement): void {
    if (button.getAttribute('aria-expanded') === 'true') collapse([button]);
    else expand(button);
  }

  function itemOf(item: MenuItem): HTMLElement {
    if ('separator' in item) return h('hr', { class: 'menu-separator' });
    if ('items' in item) return submenuOf(item);
    const activate = () => {
      closeAll();
      choose(item.caption, item.functionName);
    };
    return h('button', { class: 'menu-item', role: 'menuitem', tabindex: -1, click: activate }, item.caption);
  }

  function popupOf({ caption, items }: Menu): HTMLElement {
    return h('div', { class: 'popup menu-popup', role: 'menu', 'aria-label': caption }, ...items.map(itemOf));
  }

  function submenuOf(menu: Menu): HTMLElement {
    const button = h(
      'button',
      {
        class: 'menu-item menu-parent',
        role: 'menuitem',
        tabindex: -1,
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        click: () => expand(button),
        pointerenter: () => expand(button),
      },
      menu.caption,
    );
    return h('div', { class: 'submenu' }, button, popupOf(menu));
  }

  function topLevel(menu: Menu): HTMLElement {
    const button = h(
      'button',
      {
        class: 'bar-button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        click: () => toggle(button),
      },
      menu.caption,
    );
    return h('div', { class: 'menu', 'data-caption': menu.caption }, button, popupOf(menu));
  }

  /** Arrows walk through a menu, right opens a submenu, left and Escape close it. */
  function move(event: KeyboardEvent): void {
    const from = event.target as HTMLButtonElement;
    const opens = from.hasAttribute('aria-haspopup');
    const isTop = from.classList.contains('bar-button');
    const around = from.closest('[role="menu"]');
    const step = (distance: number) => {
      const buttons = around ? buttonsOf(around) : [];
      buttons.at((buttons.indexOf(from) + distance) % buttons.length)?.focus();
    };
    const enter = () => {
      expand(from);
      if (from.nextElementSibling) buttonsOf(from.nextElementSibling)[0]?.focus();
    };
    const leave = () => {
      const opener = isTop ? from : around?.previousElementSibling;
      if (!(opener instanceof HTMLButtonElement)) return;
      collapse([opener]);
      opener.focus();
    };
    const moves: Record<string, () => void> = {
      ArrowDown: isTop ? enter : () => step(1),
      ArrowUp: () => step(-1),
      ArrowRight: opens && !isTop ? enter : () => undefined,
      ArrowLeft: isTop ? () => undefined : leave,
      Escape: leave,
      Tab: closeAll,
    };
    const action = moves[event.key];
    if (!action) return;
    if (event.key !== 'Tab') event.preventDefault();
    action();
  }

  bar.addEventListener('keydown', move);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!bar.contains(target as Node)) closeAll();
  });
  window.addEventListener('blur', closeAll); // a click into the sidebar's frame

  return {
    /** A menu of the same name is replaced: `onOpen` makes its menus each time it runs. */
    add(menu) {
      const [outer = '', inner] = menu.caption.split(NESTED);
      const nested = inner === undefined ? menu : { caption: outer, items: [{ caption: inner, items: menu.items }] };
      const made = topLevel(nested);
      const old = [...bar.children].find((child) => child.getAttribute('data-caption') === outer);
      if (old) old.replaceWith(made);
      else bar.append(made);
    },
  };
}
