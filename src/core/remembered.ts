/** Reads each distinct cell once: most cells of a column say what another has said. */
export function remembered<A, T>(read: (asked: A) => T): (asked: A) => T {
  const known = new Map<A, T>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined || known.has(asked)) return found as T;
    const answer = read(asked);
    known.set(asked, answer);
    return answer;
  };
}
