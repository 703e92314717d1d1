/**
 * Takes everything but an element out of reach, for the keyboard and for screen readers.
 *
 * @returns the way back.
 */
export function isolate(element: HTMLElement): () => void {
  const others: HTMLElement[] = [];
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      // A dialog that opens over the show, as the search does, must be in reach.
      const skip = other === at || other instanceof HTMLDialogElement;
      if (!skip && other instanceof HTMLElement && !other.inert) others.push(other);
    }
  }
  for (const other of others) other.inert = true;
  return () => {
    for (const other of others) other.inert = false;
  };
}
