import process from 'node:process';
import pino, { type DestinationStream, type Logger } from 'pino';
import { knownFields, type LogFields } from './log-fields.js';

/** From what matters most to what matters only to whoever looks for something. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How lines are written: for programs that collect them, or for whoever looks on. */
export const LOG_FORMS = ['json', 'text'] as const;

export type LogForm = (typeof LOG_FORMS)[number];

export interface LogWish {
  readonly form: LogForm;
  readonly level: LogLevel;
  /** Which process of a deployment it is. */
  readonly part?: string;
}

/** The one way in which anything of ours, of Temporal's or of the web server's gets into a log. */
export interface Log {
  readonly form: LogForm;
  /** `event` is a text of the program: never one with something of a person in it. */
  write(level: LogLevel, event: string, fields?: LogFields): void;
}

/** At once: what a process says at its end is not lost. */
const STANDARD_ERROR: DestinationStream = { write: (line) => void process.stderr.write(line) };

const QUIET: LogWish = { form: 'text', level: 'warn' };

let log: Log = logLines(QUIET);

/** The log of this process, on standard error: only data belongs on the other. Throws nothing. */
export function processLog(): Log {
  return log;
}

/** Says how this process writes its log; before that only warnings, as text. Throws nothing. */
export function openProcessLog(wish: LogWish): Log {
  log = logLines(wish);
  return log;
}

/** The same into any stream. */
export function logLines(wish: LogWish, into: DestinationStream = STANDARD_ERROR): Log {
  const { form, level, part } = wish;
  const logger = pino(
    {
      level,
      base: { ...(part === undefined ? {} : { part }), pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
    },
    form === 'json' ? into : { write: (line) => into.write(asText(line)) },
  );
  return { form, write: (at, event, fields = {}) => written(logger, at, { event, fields }) };
}

function written(
  logger: Logger,
  level: LogLevel,
  { event, fields }: { event: string; fields: LogFields },
): void {
  logger[level](knownFields(fields), event);
}

/** A line as somebody reads it who looks on. */
function asText(line: string): string {
  const {
    level,
    time,
    event,
    pid: _pid,
    part: _part,
    ...fields
  } = JSON.parse(line) as Record<string, unknown>;
  const told = Object.entries(fields).map(([name, value]) => ` ${name}=${textOf(value)}`);
  return `${String(time).slice(11, 19)} ${String(level)} ${String(event)}${told.join('')}\n`;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' < ') : String(value);
}
