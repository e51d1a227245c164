import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';

let installed = false;

/**
 * Lets Temporal's SDK say only what somebody should act on, one line each. To be called before the first
 * connection of the process: the SDK's runtime is made once.
 * @param say where the lines go; standard error where it is not given
 */
export function quietTemporal(say: (line: string) => void = defaultSay): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: temporalLogger(say),
    // Left alone, the SDK's core writes to standard output, where only data belongs.
    telemetryOptions: { logging: { forward: {}, filter: 'WARN' } },
  });
}

/** A logger for the SDK's own calls that take one, such as bundling. */
export function temporalLogger(say: (line: string) => void = defaultSay): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }: LogEntry) => say(line(level, message, meta)));
}

function line(level: string, message: string, meta: LogEntry['meta']): string {
  const error: unknown = meta?.['error'];
  return `Temporal ${level}: ${message}${error === undefined ? '' : ` (${String(error)})`}`;
}

function defaultSay(text: string): void {
  process.stderr.write(`${text}\n`);
}
