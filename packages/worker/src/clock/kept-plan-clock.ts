import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Instant } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { planInstantAt, realInstantAt, type ClockLine } from './clock-line.js';

/** A clock that remembers, over restarts, how far plan time has come. */
export interface KeptPlanClock extends PlanClock {
  /** Which clock this is, as the register keeps it. */
  readonly identity: string;
  /** Writes down the exact plan time, so that the next start goes on from it. */
  close(): Promise<void>;
}

/** What stands in the file: no plan time later than this has been given to anybody. */
export interface ClockCheckpoint {
  /** Plan time, epoch milliseconds. */
  readonly planAt: Instant;
  /** Plan milliseconds in one real millisecond. */
  readonly speed: number;
  /** Of this clock and no other: the register keeps it. */
  readonly id: string;
  /** The real instant of `planAt`, where processes share the clock: it runs while none of them does. */
  readonly realAt?: number;
}

const RESERVED_REAL_MS = 1000;

/**
 * A fast clock that goes on from a checkpoint, and stands still while nobody runs it.
 *
 * Before it gives out a plan time that lies beyond the one in its file, it writes a later one, a real second ahead:
 * after SIGKILL it goes on from there, so that plan time may skip a second's worth but never runs backwards under
 * what the register has already stored.
 */
export function keptPlanClock(
  start: ClockCheckpoint,
  file: string,
  realNow: () => number = Date.now,
): KeptPlanClock {
  const { speed, planAt, id } = start;
  if (start.realAt !== undefined) return sharedPlanClock({ ...start, realAt: start.realAt }, realNow);
  const line: ClockLine = { planAnchor: planAt, realAnchor: realNow(), speed };
  let reservedUntil = planAt;
  return {
    identity: id,
    speed,
    toPlan: (realAt) => planInstantAt(line, realAt),
    toReal: (wantedAt) => realInstantAt(line, wantedAt),
    now() {
      const now = planInstantAt(line, realNow());
      if (now >= reservedUntil) {
        reservedUntil = now + Math.ceil(speed * RESERVED_REAL_MS);
        writeCheckpoint(file, { planAt: reservedUntil, speed, id });
      }
      return now;
    },
    close: async () => writeCheckpoint(file, { planAt: planInstantAt(line, realNow()), speed, id }),
  };
}

/** What each process reads of itself needs no keeping: nobody writes its file. */
function sharedPlanClock(
  { speed, planAt, realAt, id }: Required<ClockCheckpoint>,
  realNow: () => number,
): KeptPlanClock {
  const line: ClockLine = { planAnchor: planAt, realAnchor: realAt, speed };
  const toPlan = (at: number) => planInstantAt(line, at);
  return {
    identity: id,
    speed,
    toPlan,
    toReal: (wantedAt) => realInstantAt(line, wantedAt),
    now: () => toPlan(realNow()),
    close: async () => undefined,
  };
}

/** Where the clock of this file stood last; undefined where it never ran. */
export function readCheckpoint(file: string): ClockCheckpoint | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ClockCheckpoint;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all. @throws Error of the file system */
export function writeCheckpoint(file: string, checkpoint: ClockCheckpoint): void {
  const written = `${file}.new`;
  writeFileSync(written, JSON.stringify(checkpoint), { mode: 0o600 });
  renameSync(written, file);
}
