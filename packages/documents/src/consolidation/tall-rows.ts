/** Points of a line in the hand of the sheet, and the most that a row may have. */
const LINE = 16;
const TALLEST = 409;
/** Letters of that hand are narrower than those that columns are counted in. */
const LETTER = 0.9;
/** Of a line, where the next word goes below. */
const LEFT_OVER = 3;

interface WrittenCell {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly wrap?: boolean;
}

/**
 * Rows as high as what is folded in them takes: not every program that opens a sheet reckons that itself. `widths` are
 * those of the columns, in letters. Pure; throws nothing.
 */
export function tallRows<Cell extends object>(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): Cell[][] {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, widths[at] ?? Infinity)));
    if (lines === 1) return [...row];
    const height = Math.min(TALLEST, lines * LINE);
    return row.map((cell, at) => (at === 0 ? { ...cell, height } : cell));
  });
}

function linesOf({ type, value, wrap }: WrittenCell, width: number): number {
  if (wrap !== true || type !== String || typeof value !== 'string') return 1;
  return value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * LETTER) / (width - LEFT_OVER))), 0);
}
