/** What google.script.run can carry: plain data. What Google does with the rest is unclear, so refuse it. */
export function refuseIllegal(value: unknown, path: string, parents: readonly unknown[] = []): void {
  if (value === null || ['undefined', 'number', 'string', 'boolean'].includes(typeof value)) return;
  if (typeof value !== 'object') throw new Error(`Illegal return value in ${path}: ${typeof value}`);
  if (parents.includes(value)) throw new Error(`Illegal return value in ${path}: circular reference`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    throw new Error(`Illegal return value in ${path}: ${value.constructor?.name ?? 'object'}`);
  for (const [key, entry] of Object.entries(value)) refuseIllegal(entry, `${path}.${key}`, [...parents, value]);
}
