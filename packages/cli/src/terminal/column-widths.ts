/** What may give way where a row is wider than the terminal: shortened with …, broken over lines, or left out. */
export type Yielding = 'cut' | 'wrap' | 'drop';

/** How wide a column would like to be, and how little it can do with. */
export interface ColumnNeed {
  /** Of its longest cell and its heading. */
  readonly natural: number;
  /** Of what in it may not be broken or shortened. */
  readonly least: number;
  readonly yields: Yielding | undefined;
}

/** Room for the columns of a row, with gaps between them. */
interface Room {
  readonly width: number;
  readonly gap: number;
}

/** Below this a name says little any more. */
const LEAST_READABLE = 10;
/** As long as names can have this much, nothing is left out. */
const COMFORTABLE = 22;

/**
 * The widths of columns that share a row; one that is left out has none. Undefined where even the least that they
 * can do with is too wide.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: Room): (number | undefined)[] | undefined {
  const droppable = needs.filter(({ yields }) => yields === 'drop').length;
  for (const readable of [COMFORTABLE, LEAST_READABLE])
    for (let dropped = 0; dropped <= droppable; dropped += 1) {
      const widths = shared(withoutLast(needs, dropped), readable, room);
      if (widths !== undefined) return widths;
    }
  return undefined;
}

/** How wide columns are together. */
export function totalWidth(widths: readonly (number | undefined)[], gap: number): number {
  const present = widths.filter((width) => width !== undefined);
  return present.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, present.length - 1);
}

/** Those that may be left out go from the right. */
function withoutLast(needs: readonly ColumnNeed[], dropped: number): (ColumnNeed | undefined)[] {
  const droppable = needs.filter(({ yields }) => yields === 'drop');
  const goes = droppable.slice(droppable.length - dropped);
  return needs.map((need) => (goes.includes(need) ? undefined : need));
}

/** Everybody has the least; what is left is shared by those who want more. */
function shared(
  needs: readonly (ColumnNeed | undefined)[],
  readable: number,
  { width, gap }: Room,
): (number | undefined)[] | undefined {
  const widths = needs.map((need) => need && leastOf(need, readable));
  let spare = width - totalWidth(widths, gap);
  if (spare < 0) return undefined;
  while (spare > 0) {
    const wanting = needs.flatMap((need, index) =>
      (widths[index] ?? 0) < (need?.natural ?? 0) ? [index] : [],
    );
    if (wanting.length === 0) break;
    for (const index of wanting.slice(0, spare)) widths[index] = (widths[index] ?? 0) + 1;
    spare -= Math.min(spare, wanting.length);
  }
  return widths;
}

function leastOf({ natural, least, yields }: ColumnNeed, readable: number): number {
  return yields === 'cut' || yields === 'wrap' ? Math.min(natural, Math.max(least, readable)) : least;
}
