/**
 * Whether a value, each alias in it written out, has more parts than `limit`; a value that holds itself has.
 */
export function isExpandedBeyond(value: unknown, limit: number): boolean {
  return expandedSize(value, limit, new Map()) > limit;
}

/** Counted once for each object, however often it is meant; Infinity while its parts are being counted. */
function expandedSize(value: unknown, limit: number, known: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  known.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const part of Object.values(value)) {
    size += expandedSize(part, limit, known);
    if (size > limit) break;
  }
  known.set(value, size);
  return size;
}
