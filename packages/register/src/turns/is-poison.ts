/** The decider failed on what it was given: an error of ours, and of that alone. */
class UndecidedError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** @throws UndecidedError in place of whatever `decide` throws */
export function decided<T>(decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    throw new UndecidedError(error);
  }
}

/** SQLSTATE classes of data that do not fit: 22, data exceptions, and 23, integrity constraints. */
const DATA_STATES = /^2[23]/;

/**
 * Whether a turn failed for what it was about, so that repeating it fails again. Lost connections, deadlocks and a
 * server that stops are not: those turns are repeated whole.
 */
export function isPoison(error: unknown): boolean {
  if (error instanceof UndecidedError) return true;
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && DATA_STATES.test(code);
}
