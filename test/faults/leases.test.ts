import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { listDueNotices, markSending, openRegister, type Register } from '@kyhan/register';
import { openMarch } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { LEASE_MS, UnderWay } from '../../activities/src/delivery/under-way.js';

const MORNING = at('2026-03-11', 9);
const DAY_MS = 24 * 60 * 60_000;
const LATER_MS = 30_000;
const { now: wallNow } = Date;

describe('the lease of a letter that is with its mail server', () => {
  const registers = pgliteRegisters();
  /** What the clock on its wall says, and how long it has been up: milliseconds. */
  const machine = { isAt: REAL, isUpFor: 0 };
  let register: Register;
  beforeEach(async () => {
    register = await openRegister(registers.settings());
    await openMarch(register);
    machine.isAt = REAL;
    machine.isUpFor = 0;
    Date.now = () => machine.isAt;
    Object.defineProperty(performance, 'now', { configurable: true, value: () => machine.isUpFor });
  });
  afterEach(async () => {
    Date.now = wallNow;
    Reflect.deleteProperty(performance, 'now');
    await register.close();
  });
  afterAll(async () => await registers.end());

  const clock: PlanClock = { now: () => MORNING, toPlan: () => MORNING, toReal: () => REAL, speed: 1 };

  function passes(ms: number): void {
    machine.isAt += ms;
    machine.isUpFor += ms;
  }

  /** One letter, which a sender begins whose machine says `realNow`. */
  async function begun(realNow: number): Promise<UnderWay> {
    machine.isAt = realNow;
    const [notice] = await listDueNotices(register, { now: MORNING, realNow: REAL, limit: 1 });
    if (notice === undefined) throw new Error('nothing is due');
    await markSending(register, [[notice]], { now: MORNING, realNow: REAL, leaseMs: LEASE_MS });
    const underWay = new UnderWay();
    underWay.begin({ to: 'one', notices: [notice] });
    return underWay;
  }

  async function leaseUntil(): Promise<number | undefined> {
    const { rows } = await sql<{ until: number }>`
      select lease_until_real_at as until from deliveries where state = 'sending'`.execute(register.db);
    return rows[0]?.until;
  }

  it('is renewed while the answer is waited for', async () => {
    const underWay = await begun(REAL);
    passes(LATER_MS);
    await underWay.renewLeases({ register, clock });
    expect(await leaseUntil()).toBe(REAL + LATER_MS + LEASE_MS);
  });

  it('is renewed too where the clock of the machine was set back meanwhile', async () => {
    const underWay = await begun(REAL + DAY_MS);
    machine.isAt = REAL;
    passes(LATER_MS);
    await underWay.renewLeases({ register, clock });
    expect(await leaseUntil()).toBe(REAL + LATER_MS + LEASE_MS);
  });

  it('is not lengthened by a machine whose clock nobody believes', async () => {
    const underWay = await begun(REAL);
    passes(DAY_MS);
    const astray: PlanClock = {
      ...clock,
      now: () => {
        throw new KyhanError('CLOCK_ASTRAY', { minutes: 1440 });
      },
    };
    await underWay.renewLeases({ register, clock: astray });
    expect(await leaseUntil()).toBe(REAL + LEASE_MS);
  });
});
