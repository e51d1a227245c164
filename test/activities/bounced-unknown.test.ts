import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel, OutgoingMessage, SendResult } from '@kyhan/channels';
import {
  checkInvariants,
  countNotices,
  insertCycle,
  listDueNotices,
  listFindings,
  markSending,
  recordBounce,
  recordResults,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, castCycleId, openMarch, opening } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const MORNING = at('2026-03-11', 9);
const YES = { outcome: 'sent', response: '250 OK' } as const;
const NOBODY_KNOWS = { outcome: 'unknown', response: 'connection lost' } as const;
const FOCAL_POINT = `dau-moi@${BAC}.example.org`;

describe('a letter of which nobody knew whether it left, and that came back', () => {
  const registers = pgliteRegisters();
  const told: OutgoingMessage[] = [];
  let register: Register;
  let answerTo: (message: OutgoingMessage) => SendResult;
  beforeEach(async () => {
    register = await registers.open();
    told.length = 0;
    answerTo = ({ address }) => (address === FOCAL_POINT ? NOBODY_KNOWS : YES);
  });
  afterAll(() => registers.end());

  async function deliver(): Promise<void> {
    const mail: Channel = {
      send: async (message) => {
        told.push(message);
        return await Promise.resolve(answerTo(message));
      },
      close: async () => undefined,
    };
    const clock = { now: () => MORNING, toPlan: Number, toReal: Number, speed: 1 };
    const activities = activitiesAlone({ register, clock, channels: { mail } });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
  }

  const back = async ({ isRecipients = true } = {}) => {
    const { messageId } = told.find(({ address }) => address === FOCAL_POINT)!;
    const letter = messageId.slice(1, messageId.indexOf('@'));
    return await recordBounce(
      register,
      { letter, response: '550 5.1.1 no such user', isRecipients },
      { now: MORNING, realAt: REAL, language: 'vi' },
    );
  };

  const states = async () => (await countNotices(register)).map(({ state, count }) => `${state} ${count}`);
  const findings = async () => (await listFindings(register, { open: true })).map(({ kind }) => kind);
  const results = async () =>
    (
      await register.db
        .selectFrom('noticeResults as r')
        .innerJoin('notices as n', 'n.noticeKey', 'r.noticeKey')
        .innerJoin('addresses as a', 'a.addressKey', 'n.addressKey')
        .select(['r.attempt', 'r.outcome'])
        .where('a.address', '=', FOCAL_POINT)
        .orderBy('r.attempt')
        .orderBy('r.outcome')
        .execute()
    ).map(({ attempt, outcome }) => `${attempt} ${outcome}`);
  const broken = async () => (await checkInvariants(register, { now: MORNING })).flatMap((one) => one.broken);

  it('goes to the next contact of the unit, once, and is tried at that mailbox no more', async () => {
    await openMarch(register);
    await deliver();
    expect(await states()).toEqual(['sent 1', 'unknown 1']);
    const triesBefore = told.filter(({ address }) => address === FOCAL_POINT).length;
    expect(await back()).toBe(1);
    expect(await back()).toBe(1);
    await register.db.updateTable('deliveries').set({ retryRealAt: null }).execute();
    await deliver();
    expect(await states()).toEqual(['bounced 1', 'sent 2']);
    const after = told.map(({ address }) => address).filter((address) => address.includes(BAC));
    expect(after.slice(triesBefore)).toEqual([`lanh-dao@${BAC}.example.org`]);
    expect(await findings()).toEqual(['mailbox-refused']);
    expect(await broken()).toEqual([]);
  });

  it('keeps that nobody knew, and of which attempt it came back', async () => {
    await openMarch(register);
    await deliver();
    await back();
    expect(await results()).toEqual(['1 bounced', '1 unknown']);
  });

  it('is a finding and goes to nobody else where the reason is ours, and is not tried again', async () => {
    await openMarch(register);
    await deliver();
    const before = told.length;
    await back({ isRecipients: false });
    await register.db.updateTable('deliveries').set({ retryRealAt: null }).execute();
    await deliver();
    expect(told).toHaveLength(before);
    expect(await states()).toEqual(['bounced 1', 'sent 1']);
    expect(await findings()).toEqual(['letter-returned']);
  });

  it('takes along all that it had told', async () => {
    await openMarch(register);
    await insertCycle(register, castCycle([opening(BAC, { cycleId: castCycleId('2026-02') })], '2026-02'));
    await deliver();
    expect(await back()).toBe(2);
    expect(await states()).toEqual(['bounced 2', 'sent 1', 'pending 2'].toSorted());
  });

  /** Of the focal point: marked as leaving, and without an answer yet. */
  async function underWay() {
    const due = await listDueNotices(register, { now: MORNING, realNow: REAL, limit: 10 });
    const leaving = due.filter(({ contact }) => contact.address === FOCAL_POINT);
    await markSending(register, [leaving], { now: MORNING, realNow: REAL, leaseMs: 60_000 });
    const [{ noticeKey, attempts, messageId }] = leaving as [(typeof leaving)[number]];
    told.push({ address: FOCAL_POINT, messageId } as OutgoingMessage);
    return { noticeKey, attempt: attempts + 1, response: '250 OK' };
  }

  it('may come back before its sender has told what became of it, and is no less returned when that is told', async () => {
    await openMarch(register);
    const attempt = await underWay();
    expect(await back()).toBe(1);
    expect(await back()).toBe(1);
    expect(await results()).toEqual(['1 bounced']);
    await recordResults(register, [{ ...attempt, result: { outcome: 'sent', sentAt: MORNING } }], REAL);
    expect(await results()).toEqual(['1 bounced', '1 sent']);
    await deliver();
    expect(await states()).toEqual(['bounced 1', 'sent 2']);
    expect(await broken()).toEqual([]);
  });

  it('that is no formal one was not to be tried again, and goes to the next contact all the same', async () => {
    await openMarch(register);
    const attempt = await underWay();
    const unknown = { outcome: 'unknown', kind: 'receipt', unknownCount: 0 } as const;
    await recordResults(register, [{ ...attempt, result: unknown }], REAL);
    expect(await back()).toBe(1);
    await deliver();
    expect(await results()).toEqual(['1 bounced', '1 unknown']);
    expect(await states()).toEqual(['bounced 1', 'sent 2']);
  });

  it('is the one before where it is just being sent again', async () => {
    await openMarch(register);
    await deliver();
    await register.db.updateTable('deliveries').set({ retryRealAt: null }).execute();
    const again = await underWay();
    expect(again.attempt).toBe(2);
    expect(await back()).toBe(1);
    await recordResults(register, [{ ...again, result: { outcome: 'sent', sentAt: MORNING } }], REAL);
    expect(await results()).toEqual(['1 bounced', '1 unknown', '2 sent']);
    expect(await broken()).toEqual([]);
  });
});
