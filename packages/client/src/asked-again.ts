import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { isGrpcServiceError } from '@temporalio/client';

/** How long a server may be silent, in real milliseconds. */
export interface PatienceWithSilence {
  /** From its first silence on, beside what the SDK asks again by itself. */
  readonly silentForMs: number;
  readonly pauseMs: number;
}

const PATIENCE: PatienceWithSilence = { silentForMs: 60_000, pauseMs: 500 };

/** A server that is busy or begins anew says these; the SDK does not ask again where its time was up. */
const PASSING: readonly number[] = [
  status.DEADLINE_EXCEEDED,
  status.UNAVAILABLE,
  status.RESOURCE_EXHAUSTED,
  status.ABORTED,
  status.UNKNOWN,
];

/**
 * Asks a question that may be asked twice until it is answered: what is asked about goes on while nobody hears. What is
 * no passing silence is thrown at once.
 * @throws the last silence, once it has lasted too long; whatever else `ask` throws
 */
export async function askedAgain<T>(ask: () => Promise<T>, patience = PATIENCE): Promise<T> {
  let silentSince = Infinity;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      silentSince = Math.min(silentSince, Date.now());
      if (!isPassing(error) || Date.now() - silentSince >= patience.silentForMs) throw error;
      await pause(patience.pauseMs);
    }
  }
}

/** The SDK wraps what the server said. */
function isPassing(error: unknown): boolean {
  const said = error instanceof Error && !isGrpcServiceError(error) ? error.cause : error;
  return isGrpcServiceError(said) && PASSING.includes(said.code);
}
