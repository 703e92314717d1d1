/** Texts that are remembered at the most; hostile input must not fill the memory. */
const most = 5_000;

/** A pure function of a text that logs repeat: it is computed once for each. */
export function remembering<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
