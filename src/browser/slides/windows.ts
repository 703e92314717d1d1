import type { Mode } from '#browser/slides/mode.ts';

/**
 * Keeps the presenter's window and that of the audience at one slide. Two windows that both show
 * the slides go their own ways.
 *
 * @param follow is told which slide another window has gone to, from 0.
 */
export function otherWindows(
  deck: string,
  mode: () => Mode | undefined,
  follow: (at: number) => void,
) {
  const channel = new BroadcastChannel(`chartroom.deck.${deck}`);
  channel.addEventListener('message', ({ data }: MessageEvent<{ from?: Mode; at?: number }>) => {
    const here = mode();
    if (!here || (here === 'presenter') === (data.from === 'presenter')) return;
    if (data.at !== undefined && Number.isInteger(data.at)) follow(data.at);
  });
  return {
    tell: (at: number) => channel.postMessage({ from: mode(), at }),
    /** @returns what to say of it. */
    open: (address: string) =>
      window.open(address, `chartroom-${deck}`, 'popup')
        ? 'It is open, and goes where you go. Move it to the audience’s screen.'
        : 'The browser opened no window. Allow it, or show the slides in a second window yourself: it will follow.',
  };
}
