/**
 * Begins a look unless one is under way: where what is asked is slow, looks would pile up before it. A look that fails is
 * none; the next one asks again. Throws nothing.
 */
export function oneAtATime(look: () => Promise<unknown>): () => void {
  let isLooking = false;
  return () => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  };
}
