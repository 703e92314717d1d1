import { compass, depthLines } from '#feeds/pictures/mark.ts';
import { box, type Box } from '#feeds/pictures/tree.ts';

export const pictureSize = { width: 1200, height: 630 } as const;

// The chart by day, as in `styles/tokens.css`.
const water = '#e6f2f7';
const shoal = '#c9e3ef';
const raised = '#fffefa';
const ink = '#15212b';
const soft = '#4e5d69';
const line = '#d9d3bf';
const magenta = '#a01a5c';

/** What lies below the words of every picture, as SVG: paper with the mark, water with depth lines. */
export const ground = [
  `<path fill="${water}" d="M0 0h1200v630H0z"/>`,
  `<path fill="${raised}" d="M0 0h1200v84H0z"/>`,
  `<path fill="${line}" d="M0 84h1200v2H0z"/>`,
  '<g transform="translate(72 20) scale(1.375)">',
  `<circle cx="${compass.centre}" cy="${compass.centre}" r="${compass.radius}" fill="none" stroke="${ink}" stroke-width="2"/>`,
  `<path fill="${magenta}" d="${compass.north}"/>`,
  `<path fill="${ink}" d="${compass.shade}"/>`,
  '</g>',
  `<g transform="translate(0 230) scale(.9375 .9524)" fill="none" stroke="${shoal}" stroke-width="2.5">`,
  ...depthLines.map((line) => `<path d="${line}"/>`),
  '</g>',
].join('');

/** What a picture says, from top to bottom. */
export type Words = {
  /** Where one is. */
  note: string;
  title: string;
  /** Who, or what about it. */
  lead?: string | undefined;
  /** Below all else, small. */
  foot?: string | undefined;
  /** A count, as a depth on a chart. */
  sounding?: { value: string; unit: string } | undefined;
};

/** The words of a picture in their places. */
export function sheet({ note, title, lead, foot, sounding }: Words): Box {
  const size = titleSize(title);
  const titleStyle = { fontFamily: 'serif', fontSize: size, lineHeight: 1.16, lineClamp: 4 };
  return box({ ...pictureSize, color: ink, fontFamily: 'sans' }, [
    box(
      {
        height: 66,
        padding: '20px 0 0 134px',
        fontFamily: 'serif',
        fontSize: 32,
        ...heavier(32, ink),
      },
      'Chartroom',
    ),
    box({ padding: '52px 72px 0', flexGrow: 1 }, [
      box({ color: magenta, fontSize: 28, ...heavier(28, magenta) }, note),
      box(
        { ...titleStyle, ...heavier(size, ink), marginTop: 14, maxWidth: sounding ? 800 : 1056 },
        title,
      ),
      ...(lead ? [box({ marginTop: 22, fontSize: 32, lineHeight: 1.35, lineClamp: 2 }, lead)] : []),
    ]),
    ...(foot
      ? [box({ padding: '0 72px 44px', color: soft, fontSize: 24, lineClamp: 1 }, foot)]
      : []),
    ...(sounding ? [depth(sounding)] : []),
  ]);
}

function depth({ value, unit }: { value: string; unit: string }): Box {
  const figure = { fontFamily: 'serif', fontStyle: 'italic', fontSize: 150, lineHeight: 1 };
  return box({ position: 'absolute', right: 72, top: 132, alignItems: 'flex-end', color: soft }, [
    box(figure, value),
    box({ fontSize: 28 }, unit),
  ]);
}

/** As large as the title's length leaves room for on four lines. */
function titleSize({ length }: string): number {
  if (length <= 42) return 80;
  if (length <= 75) return 68;
  return length <= 110 ? 58 : 50;
}

/**
 * The look of a weight of 600. A variable font is drawn at its default weight, and what satori makes of
 * it for bold text lets the letters run into each other.
 */
function heavier(size: number, color: string): Record<string, string> {
  return { WebkitTextStroke: `${size * 0.02}px ${color}` };
}
