import { IllegalStateError } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import { temporalLogger } from './temporal-logger.js';

/**
 * Makes the SDK's runtime such that it says only what somebody should act on. It is made once for all connections
 * of a process and lives until the last of them is closed; false where there is one already. Never throws.
 */
export function quietTemporal(): boolean {
  try {
    Runtime.install({
      logger: temporalLogger(),
      // Whoever composes the stack stops its parts in their order; a worker that went first would leave the rest idle.
      shutdownSignals: [],
      // Left alone, the SDK's core writes to standard output, where only data belongs.
      telemetryOptions: { logging: { forward: {}, filter: 'WARN' } },
    });
    return true;
  } catch (error) {
    if (error instanceof IllegalStateError) return false;
    throw error;
  }
}
