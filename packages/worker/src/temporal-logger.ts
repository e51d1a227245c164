import { inspect } from 'node:util';
import { DefaultLogger, type LogEntry } from '@temporalio/worker';

/** Lets the SDK say only what somebody should act on, one line each. */
export function temporalLogger(): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }: LogEntry) => {
    const error: unknown = meta?.['error'];
    const because =
      error === undefined ? '' : ` (${error instanceof Error ? error.message : inspect(error)})`;
    process.stderr.write(`Temporal ${level}: ${message}${because}\n`);
  });
}
