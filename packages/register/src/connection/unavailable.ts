import { types } from 'node:util';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { registerWords, type InBoth } from '@kyhan/words';
import { Silence } from './silence.js';

/**
 * SQLSTATE classes and codes after which the same work may succeed later: connection trouble, refused
 * sign-in, no resources (disk, memory, connections), deadlock, shutdown, a read-only standby, system errors.
 */
const PASSING_STATES = /^(08|28|53|58|40001|40P01|55P03|57014|57P0|25006|3D000)/;
const PASSING_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOSPC',
  'EACCES',
]);
/** Drivers give these no code. */
const PASSING_MESSAGES =
  /timeout exceeded when trying to connect|connection terminated|connection error and is not queryable|connection ended|is closed|is closing|cannot use a pool after calling end|no space left/i;

/** The error of a driver as the register's callers know it: unavailable where repeating can help. */
export function answered(error: unknown): unknown {
  return isPassing(error) ? unavailable(error) : error;
}

/** @returns KyhanError REGISTER_UNAVAILABLE that says why, with what to do about it; else with the driver's own words. */
export function unavailable(error: unknown): KyhanError {
  return new KyhanError('REGISTER_UNAVAILABLE', { reason: reasonOf(error) }, { cause: error });
}

function isPassing(error: unknown): boolean {
  if (isKyhanError(error) || !types.isNativeError(error)) return false;
  if (error instanceof Silence) return true;
  // Several addresses of one host, each refused.
  if (isAggregate(error)) return error.errors.some(isPassing);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (PASSING_STATES.test(code) || PASSING_CODES.has(code))) return true;
  return PASSING_MESSAGES.test(error.message);
}

function reasonOf(error: unknown): string | InBoth {
  if (!types.isNativeError(error)) return String(error);
  return knownReason(error) ?? driversWords(error);
}

/** `SQLSTATE` or the code of the operating system, or the words of a driver that gives none. */
const KNOWN: readonly (readonly [RegExp, InBoth])[] = [
  [/^53100 |^ENOSPC |no space left/i, registerWords.diskFull],
  [/^53300 |^53200 /, registerWords.serverFull],
  [/timeout exceeded when trying to connect/, registerWords.allBusy],
  [/due to connection timeout/, registerWords.unreachable],
  [/^57014 |^55P03 /, registerWords.tooSlow],
  [/^25006 /, registerWords.readOnly],
];

function knownReason(error: Error): InBoth | undefined {
  if (error instanceof Silence)
    return registerWords.silent({ seconds: Math.ceil((error.withinMs ?? 0) / 1000) });
  const { code = '' } = error as { code?: unknown };
  const told = `${String(code)} ${error.message}`;
  return KNOWN.find(([pattern]) => pattern.test(told))?.[1];
}

function driversWords(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  return isAggregate(error) ? error.errors.map(driversWords).join('; ') : error.message;
}

function isAggregate(error: Error): error is AggregateError {
  return 'errors' in error && Array.isArray(error.errors);
}
