import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

const LOOK_AGAIN_MS = 50;
const CALL_WITHIN_MS = 5000;

/** Whom to ask, what it must know, and for how long to ask again. */
export interface Awaited {
  readonly host: string;
  readonly port: number;
  readonly searchAttributes: readonly string[];
  readonly withinMs: number;
  /** Ends the asking early, for instance because the server has ended. */
  readonly signal: AbortSignal;
}

/**
 * Waits until a Temporal frontend answers, has its default namespace and knows the search attributes: it registers
 * them only after it has begun to answer. Gives back the reason where the time is over, else undefined.
 */
export async function frontendAnswers(awaited: Awaited): Promise<string | undefined> {
  const until = Date.now() + awaited.withinMs;
  for (;;) {
    // A connection of the SDK waits for seconds on a port where nobody listens yet.
    const refusal = (await listens(awaited)) ? await refusalOf(awaited) : 'nobody listens there';
    if (refusal === undefined || Date.now() > until || awaited.signal.aborted) return refusal;
    await pause(LOOK_AGAIN_MS);
  }
}

function listens({ host, port }: Awaited): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function refusalOf({ host, port, searchAttributes }: Awaited): Promise<string | undefined> {
  // Lazy, so that it can be closed also where connecting fails.
  const connection = Connection.lazy({ address: `${host}:${port}`, connectTimeout: CALL_WITHIN_MS });
  const namespace = 'default';
  try {
    await connection.ensureConnected();
    await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = searchAttributes.filter((name) => !(name in customAttributes));
    return missing.length > 0 ? `search attributes ${missing.join(', ')} are missing` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await connection.close();
  }
}
