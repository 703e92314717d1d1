/** Boxes within boxes and text, as satori lays them out. */
export type Box = {
  type: 'div';
  props: { style: Style; children?: string | readonly Box[] };
};

type Style = Readonly<Record<string, string | number>>;

/** A box with text, or with boxes below each other. */
export function box(style: Style, children: string | readonly Box[]): Box {
  const column = { display: 'flex', flexDirection: 'column' };
  return {
    type: 'div',
    props: { style: typeof children === 'string' ? style : { ...column, ...style }, children },
  };
}
