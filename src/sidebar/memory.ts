/** What the sidebar remembers while the browser tab is open. Frames without storage of their own remember less long. */
const ownMemory = new Map<string, string>();

const keyed = (name: string): string => `kanava.${name}`;

export function remember(name: string, value: string): void {
  ownMemory.set(name, value);
  try {
    sessionStorage.setItem(keyed(name), value);
  } catch {
    // A sandboxed frame has no storage: the page's own memory has to do.
  }
}

/** Empty where nothing was remembered. */
export function recall(name: string): string {
  try {
    return sessionStorage.getItem(keyed(name)) ?? ownMemory.get(name) ?? '';
  } catch {
    return ownMemory.get(name) ?? '';
  }
}
