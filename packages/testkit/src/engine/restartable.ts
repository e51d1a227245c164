/** A part that a test takes away and brings back. */
export interface Restartable<T = unknown> {
  /** The part as it was started last. */
  now(): T;
  /** Takes it away; nothing where it is away. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a part, again after the one that was; `takeAway` is how it ends, in order unless said otherwise. */
export async function restartable<T extends { stop(): Promise<void> }>(
  start: (before?: T) => Promise<T>,
  takeAway: (part: T) => Promise<void> = (part) => part.stop(),
): Promise<Restartable<T>> {
  let part = await start();
  let isThere = true;
  return {
    now: () => part,
    stop: async () => {
      if (!isThere) return;
      isThere = false;
      await takeAway(part);
    },
    start: async () => {
      part = await start(part);
      isThere = true;
    },
  };
}
