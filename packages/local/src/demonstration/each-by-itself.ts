/**
 * Does something with each, so many at once: what fails keeps nothing else from being done, and is told at the end.
 * @throws the first of what failed
 */
export async function eachByItself<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
  atOnce = 1,
): Promise<void> {
  const failed: unknown[] = [];
  for (let i = 0; i < items.length; i += atOnce) {
    const done = await Promise.allSettled(items.slice(i, i + atOnce).map(act));
    for (const one of done) if (one.status === 'rejected') failed.push(one.reason);
  }
  if (failed.length > 0) throw failed[0];
}
