import { setTimeout as pause } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Instant } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { TimeStoodStill } from './time-stood-still.js';

/** What is rounded away: the real moments that a test takes between two instants of the plan. */
const MINUTE = 60_000;
/** Longer than a turn takes on a busy machine, during which the server holds its time. */
const WATCHED_MS = MINUTE;

/**
 * Plan time over a server whose time runs ahead. It stands still while something is done, goes on with the server
 * while time passes, and leaps where nobody is there. Every instant of a timetable is a whole minute.
 */
export class ClockAhead implements PlanClock {
  readonly speed = 1;
  #offset: number | undefined;

  constructor(
    readonly server: TestWorkflowEnvironment,
    private at: Instant,
  ) {}

  now(): Instant {
    return this.at;
  }

  toPlan(): Instant {
    return this.at;
  }

  toReal(planAt: Instant): number {
    return planAt;
  }

  /** Reads the server's time, where time passes. */
  async look(): Promise<void> {
    const offset = this.#offset;
    if (offset === undefined) return;
    const passed = await this.server.currentTimeMs();
    // While it was asked, the test may have gone on to what comes after.
    if (this.#offset === offset) this.at = Math.round((passed + offset) / MINUTE) * MINUTE;
  }

  leap(until: Instant): void {
    this.at = until;
  }

  /** @throws TimeStoodStill */
  async pass(until: Instant, settled: () => Promise<void>): Promise<void> {
    this.#offset = this.at - (await this.server.currentTimeMs());
    const slept = new AbortController();
    const sleeping = this.server.sleep(until - this.at).finally(() => slept.abort());
    const [stoodStill] = await Promise.all([this.#stoodStill(slept.signal), sleeping]);
    if (stoodStill) throw new TimeStoodStill();
    await settled();
    this.#offset = undefined;
    this.at = until;
  }

  /** Ends with a sleep: whether the server had to be told to let its time go on. */
  async #stoodStill(slept: AbortSignal): Promise<boolean> {
    for (let stoodStill = false; ;) {
      const before = await this.server.currentTimeMs();
      await pause(WATCHED_MS, undefined, { signal: slept }).catch(() => undefined);
      if (slept.aborted) return stoodStill;
      if ((await this.server.currentTimeMs()) - before > 2 * WATCHED_MS) continue;
      stoodStill = true;
      await this.server.connection.testService?.unlockTimeSkipping({});
    }
  }
}
