import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '@kyhan/channels';
import { KyhanError } from '@kyhan/errors';
import { listFindings, openRegister, recordSignInRequest, type Register } from '@kyhan/register';
import { BAC, insertPlan } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';
import { sql } from 'kysely';

const MORNING = at('2026-03-11', 9);
const DAY_MS = 24 * 60 * 60_000;
const { now: wallNow } = Date;
const FOCAL = `dau-moi@${BAC}.example.org`;

describe('letters to sign in with, on a machine whose clock is ahead', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let letters: OutgoingMessage[];
  beforeEach(async () => {
    register = await openRegister(registers.settings());
    await insertPlan(register);
    letters = [];
    await recordSignInRequest(register, { mailbox: FOCAL, language: 'vi', realNow: REAL });
  });
  afterEach(async () => {
    Date.now = wallNow;
    await register.close();
  });
  afterAll(async () => await registers.end());

  /** A round of the post office at a real instant, by a clock that is believed or is not. */
  async function post(realNow: number, { isBelieved = true } = {}): Promise<void> {
    Date.now = () => realNow;
    const now = () => {
      if (!isBelieved) throw new KyhanError('CLOCK_ASTRAY', { minutes: 1440 });
      return MORNING;
    };
    const clock = { now, toPlan: () => MORNING, toReal: () => realNow, speed: 1 };
    const mail = {
      send: async (letter: OutgoingMessage) => {
        letters.push(letter);
        return { outcome: 'sent', response: '250 OK' } as const;
      },
      close: async () => undefined,
    };
    const activities = activitiesAlone({ register, clock, channels: { mail } });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
  }

  const waiting = async () =>
    await register.db.selectFrom('signInRequests').select(['mailbox', 'settledRealAt']).execute();

  it('are not given up, and leave once it is right', async () => {
    await expect(post(REAL + DAY_MS, { isBelieved: false })).rejects.toMatchObject({
      cause: { code: 'CLOCK_ASTRAY' },
    });
    expect(await waiting()).toEqual([{ mailbox: FOCAL, settledRealAt: null }]);
    await post(REAL + 1000);
    expect(letters).toMatchObject([{ address: FOCAL }]);
  });

  it('are given up with their finding, or not at all', async () => {
    await sql`alter table findings rename to findings_away`.execute(register.db);
    await expect(post(REAL + DAY_MS)).rejects.toThrow();
    await sql`alter table findings_away rename to findings`.execute(register.db);
    expect(await waiting()).toHaveLength(1);
    await post(REAL + DAY_MS);
    expect(await waiting()).toEqual([]);
    expect((await listFindings(register, { open: true })).map(({ kind }) => kind)).toEqual([
      'sign-in-unsent',
    ]);
  });
});
