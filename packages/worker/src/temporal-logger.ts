import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import { errorFields, type LogFields } from './log/log-fields.js';
import { processLog, type LogLevel } from './log/process-log.js';

const LEVELS: Readonly<Record<string, LogLevel>> = { ERROR: 'error', WARN: 'warn' };

/** Lets the SDK say only what somebody should act on, in the log of this process. */
export function temporalLogger(): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta = {} }: LogEntry) => {
    const { error, ...known } = meta as LogFields & { readonly error?: unknown };
    const told = error === undefined ? known : { ...known, ...errorFields(error) };
    processLog().write(LEVELS[level] ?? 'warn', `Temporal: ${message}`, told);
  });
}
