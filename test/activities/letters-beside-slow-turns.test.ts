import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countNotices, erasePersonData, getPlanVersion, openRegister, type Register } from '@kyhan/register';
import { BAC, castPerson, MINH, openMarch, PLAN } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { serverRegisters } from '@kyhan/testkit/registers';
import { lettersApart } from '@kyhan/stack';
import { activitiesAtOnce } from '@kyhan/worker';
import { MockActivityEnvironment } from '@temporalio/testing';
import { sql } from 'kysely';

const MORNING = at('2026-03-11', 9);
const MOST = 5;
const url = process.env['TEST_DATABASE_URL'];

(url === undefined ? describe.skip : describe)('a post office beside turns that are slow', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  let endTurns: () => Promise<void>;
  beforeEach(async () => {
    const settings = registers.settings();
    if (settings.kind !== 'server') throw new Error('a server has a pool');
    const limits = { maxConnections: MOST, answersWithinMs: 6000 };
    register = await openRegister({ ...settings, ...limits });
    await openMarch(register);
    await register.close();
    register = await openRegister(lettersApart({ ...settings, ...limits }));
  });
  afterEach(async () => {
    await endTurns();
    await register.close();
  });
  afterAll(() => registers.end());

  /** Each in its transaction until it is let go, as a turn whose statements take long. */
  async function turnsUnderWay(count: number): Promise<void> {
    const begun: Promise<void>[] = [];
    const over: Promise<unknown>[] = [];
    let letGo = () => undefined as void;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    for (let i = 0; i < count; i += 1) {
      let has = () => undefined as void;
      begun.push(new Promise<void>((resolve) => (has = resolve)));
      const turn = register.db.transaction().execute(async (trx) => {
        await sql`select 1`.execute(trx);
        has();
        await gate;
      });
      over.push(turn.catch(() => undefined));
    }
    endTurns = async () => {
      letGo();
      await Promise.all(over);
    };
    await Promise.all(begun);
  }

  async function deliver(): Promise<void> {
    const YES = { outcome: 'sent', response: '250 OK' } as const;
    const mail = { send: () => Promise.resolve(YES), close: async () => undefined };
    const clock = { now: () => MORNING, toPlan: Number, toReal: Number, speed: 1 };
    const activities = activitiesAlone({ register, clock, channels: { mail } });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
  }

  it('has connections of its own, where turns hold all others', async () => {
    await turnsUnderWay(register.connections().most);
    await deliver();
    await endTurns();
    expect(await countNotices(register)).toMatchObject([{ state: 'sent', count: 2 }]);
  });

  it('names nobody any more who was erased meanwhile', async () => {
    endTurns = async () => undefined;
    const mailbox = `lanh-dao@${BAC}.example.org`;
    const named = async () => {
      const { plan } = await getPlanVersion(register.forLetters ?? register, { slug: PLAN, version: 1 });
      return JSON.stringify(plan).includes(mailbox);
    };
    const said = { at: MORNING, realAt: REAL };
    await castPerson(register, { personId: 'bac', mailbox, createdAt: MORNING, createdRealAt: REAL });
    expect(await named()).toBe(true);
    await erasePersonData(register, { personId: 'bac', actor: MINH, ...said });
    expect(await named()).toBe(false);
  });

  it('has some left where they share them, however many turns a worker takes at once', async () => {
    const { forLetters: _, ...shared } = register;
    register = shared;
    await turnsUnderWay(activitiesAtOnce(register.connections()));
    await deliver();
    expect(await countNotices(register)).toMatchObject([{ state: 'sent', count: 2 }]);
  });

  it('sends nothing where turns hold all that they share, as twenty at once did', async () => {
    const { forLetters: _, ...shared } = register;
    register = shared;
    await turnsUnderWay(register.connections().most);
    await expect(deliver()).rejects.toMatchObject({ type: 'REGISTER_UNAVAILABLE' });
  });
});
