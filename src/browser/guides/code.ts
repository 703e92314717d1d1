/** The text of a frame, without the lines that it shows as removed. */
export function codeOf(frame: HTMLElement): string {
  const lines = [...frame.querySelectorAll('pre .line')];
  const kept = lines.filter((line) => !line.classList.contains('removed'));
  return `${kept.map((line) => line.textContent).join('\n')}\n`;
}
