export type Point = { x: number; y: number };

export const boxSize = { width: 208, height: 48 };

/**
 * The way of a line from the side of one box to the side of another. Where it passes a column of
 * boxes, it runs level from one side of the column to the other, so that it goes behind none.
 *
 * @param from left upper corner of the box that it leaves.
 * @param through where it passes the columns and where its label is, in its own order.
 * @param level how far to both sides of a point, outside of columns, it runs level.
 * @param columns the left sides of all columns.
 */
export function route(
  from: Point,
  to: Point,
  through: readonly Point[],
  level: number,
  columns: readonly number[],
): Point[] {
  const { width, height } = boxSize;
  const isForward = to.x >= from.x;
  const leaving = { x: from.x + (isForward ? width : 0), y: from.y + height / 2 };
  const reaching = { x: to.x + (isForward ? 0 : width), y: to.y + height / 2 };
  const passed = through.flatMap(({ x, y }) => {
    const column = columns.find((left) => x >= left && x <= left + width);
    const [left, right] = column === undefined ? [x - level, x + level] : [column, column + width];
    const sides = [
      { x: left, y },
      { x: right, y },
    ];
    return isForward ? sides : sides.reverse();
  });
  return [leaving, ...passed, reaching];
}
