/**
 * Draws what is another than the last time, and leaves alone what is the same: each answer of a
 * checker draws the page anew, and most of it has not changed.
 */
export function whenOther(): (key: unknown, draw: () => void) => void {
  let last: string | undefined;
  return (key, draw) => {
    const text = JSON.stringify(key);
    if (text === last) return;
    last = text;
    draw();
  };
}
