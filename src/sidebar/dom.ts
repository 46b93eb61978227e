/** Elements made in code: a child is a node or becomes text, so what people typed can never turn into markup. */
type Handler = (event: never) => void;
export type Attributes = Readonly<Record<string, string | number | boolean | Handler | undefined>>;
export type Child = Node | string | number | null | undefined | false;

const isHandler = (value: unknown): value is EventListener => typeof value === 'function';

/** `h('button', { class: 'primary', disabled: true, onclick: save }, 'Save')`; false and undefined leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isHandler(value)) element.addEventListener(name.slice('on'.length), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  return fill(element, ...children);
}

/** Puts these children in place of what the element held. */
export function fill<E extends Element>(element: E, ...children: Child[]): E {
  const nodes = children.filter((child) => child !== null && child !== undefined && child !== false);
  element.replaceChildren(...nodes.map((child) => (child instanceof Node ? child : String(child))));
  return element;
}
