import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { instantAt, type PlainDate } from '@kyhan/calendar';

export const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 24 * 60 * 60_000;

/** The plan time of a run, which all its processes share: it runs whoever of them is away. */
export interface RunClock {
  /** As `clock.json` of each data folder says it. */
  readonly checkpoint: string;
  readonly speed: number;
  now(): number;
  /** Waits in real time until it is then. */
  until(planAt: number, signal: AbortSignal): Promise<void>;
}

/** Begins now, at the midnight of a day. */
export function runClock(startsOn: PlainDate, realMsPerDay: number): RunClock {
  const speed = DAY_MS / realMsPerDay;
  const planAt = instantAt(startsOn, '00:00', ZONE);
  const realAt = Date.now();
  const now = () => Math.floor(planAt + (Date.now() - realAt) * speed);
  return {
    checkpoint: JSON.stringify({ planAt, speed, id: `fast/${randomUUID()}`, realAt }),
    speed,
    now,
    until: async (wanted, signal) => {
      const waits = Math.max(0, (wanted - now()) / speed);
      await pause(waits, undefined, { signal, ref: false }).catch(() => undefined);
    },
  };
}
