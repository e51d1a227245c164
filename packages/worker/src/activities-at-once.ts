const MOST_AT_ONCE = 20;
/** For the post office, which asks with two at a time, and for whoever looks whether the register answers. */
const KEPT_FREE = 3;

/** How many connections there are for cycles, and whether letters have others of their own. */
export interface ConnectionsOfCycles {
  readonly most: number;
  readonly areLettersApart?: boolean;
}

/**
 * How many activities of cycles run at once: each holds a connection for as long as its turn takes, and where they hold
 * all of them no letter leaves. The embedded form has one, which everybody waits for in turn. Pure; throws nothing.
 */
export function activitiesAtOnce({ most, areLettersApart = false }: ConnectionsOfCycles): number {
  if (most === 1) return MOST_AT_ONCE;
  return Math.max(1, Math.min(MOST_AT_ONCE, most - (areLettersApart ? 1 : KEPT_FREE)));
}
