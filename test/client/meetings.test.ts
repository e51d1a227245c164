import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { comingInvitations } from '@kyhan/client';
import type { Plan } from '@kyhan/plan';
import {
  alsoTaken,
  cancellationOf,
  checkInvariants,
  draftCycle,
  insertCycle,
  meetingEvents,
  postponeCycle,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  CYCLE,
  insertPlan,
  LINH,
  NAM,
  opening,
  PLAN,
  purgedByTwo,
  secondAdministrator,
  Story,
} from '@kyhan/testkit/cast';
import { at, DAY, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters, placesOf } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const NOW = at('2026-03-05', 9);
const CANCELLED = { cancellationId: 'huy-1', cycleId: CYCLE, reason: 'Lãnh đạo đi công tác', actor: LINH };
const ANSWER = { cycleId: CYCLE, unit: BAC, answer: 'comes', actor: { kind: 'unit', unitId: BAC } } as const;

const clockAt = (now: number) => ({ now: () => now, toPlan: () => now, toReal: () => now, speed: 1 });

/** The monthly meeting, to which both wards are invited. */
function inviting(): Plan {
  const plan = monthlyMeeting();
  const [monthly, ...others] = plan.obligations;
  return { ...plan, obligations: [{ ...monthly!, meeting: { invite: [BAC, NAM] } }, ...others] };
}

/** The meeting of March lies on the 20th at eight; Temporal is away. */
describe('the meeting of a cycle', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let door: ReturnType<typeof clientAlone>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, inviting());
    door = clientAlone(register, NOW);
  });
  afterEach(() => door.close());
  afterAll(() => registers.end());

  const open = () => insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  const told = async () => (await meetingEvents(register, CYCLE)).map(({ fact }) => fact.type);

  it('is called off once, though the same comes twice at the same moment', async () => {
    await open();
    const both = await Promise.all([1, 2].map(() => door.client.cancelMeeting(CANCELLED)));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['duplicate', 'recorded']);
    expect(await told()).toEqual(['meeting-cancelled']);
    const results = await checkInvariants(register, { now: NOW });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('stays called off whatever the plan says of it later, and what acts left undone goes on', async () => {
    await open();
    await door.client.cancelMeeting(CANCELLED);
    await insertPlan(register, monthlyMeeting());
    await register.db.updateTable('cycles').set({ planVersion: 2 }).where('cycleId', '=', CYCLE).execute();
    await door.finish();
    expect(cancellationOf(await meetingEvents(register, CYCLE))?.fact.cancellationId).toBe('huy-1');
  });

  it('leaves the words of its paper nowhere, be it called off or put off, once that was purged', async () => {
    const SECRET = 'mk 1234';
    const document = { number: '7', sign: 'UBND', on: '2026-03-04', signatory: SECRET };
    const asked = { reason: 'Lãnh đạo đi công tác', document, actor: LINH };
    const put = { ...asked, cycleId: CYCLE, postponementId: 'hoan-1', meetingOn: '2026-03-27' };
    const off = { ...asked, cycleId: CYCLE, cancellationId: 'huy-1', waive: ['main'] };
    await open();
    await secondAdministrator(register);
    const away = { code: 'TEMPORAL_UNAVAILABLE' };
    await expect(door.client.postponeMeeting(put)).rejects.toMatchObject(away);
    await expect(door.client.cancelMeeting(off)).rejects.toMatchObject(away);
    expect(await placesOf(register, SECRET)).toEqual(['cycle_papers.paper', 'rulings.ground']);
    for (const sequence of [2, 3]) {
      const subject = { kind: 'cycle-paper', id: CYCLE, sequence, parts: ['document'] } as const;
      expect(await alsoTaken(register, subject)).toEqual([{ kind: 'ruling', count: 2 }]);
      await purgedByTwo(register, { subject, at: NOW });
    }
    expect(await placesOf(register, SECRET)).toEqual([]);
  });

  it('is put off by nobody once it was called off meanwhile', async () => {
    await open();
    await door.client.cancelMeeting(CANCELLED);
    const days = {
      planVersion: 1,
      calendarVersion: 1,
      dueOn: '2026-04-01',
      dueAt: at('2026-04-02'),
      nominalDueOn: '2026-04-01',
    };
    const moved = { cycleId: CYCLE, postponementId: 'hoan-1', from: '2026-03-20', meetingOn: '2026-03-27' };
    const by = { actor: 'person:linh', reason: 'Bận', at: NOW, realAt: REAL, lastMeetingOn: undefined };
    await expect(postponeCycle(register, { ...moved, days, keeps: undefined, ...by })).rejects.toMatchObject({
      code: 'MEETING_CANCELLED',
    });
  });

  it('is answered by a unit until it is called off', async () => {
    await open();
    expect(await door.client.answerInvitation(ANSWER)).toBe(true);
    expect(await door.client.answerInvitation(ANSWER)).toBe(false);
    await door.client.cancelMeeting(CANCELLED);
    const late = door.client.answerInvitation({ ...ANSWER, answer: 'cannot', text: 'Bận' });
    await expect(late).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
  });

  it('keeps its cycle open until it begins or is called off, however early all has ended', async () => {
    await open();
    const waived = { type: 'waived' } as const;
    for (const unitId of [BAC, NAM])
      await new Story(opening(unitId).event)
        .tell(waived, NOW - 2 * DAY, { actor: 'person:linh', rulingId: 'r-1' })
        .write(register);
    const progress = async (now: number) =>
      await activitiesAlone({ register, clock: clockAt(now) }).cycleProgress({ cycleId: CYCLE });
    const begins = Date.parse('2026-03-20T08:00:00+07:00');
    expect(await progress(begins - DAY / 2)).toMatchObject({ isEnded: false, nextInMs: DAY / 2 });
    expect(await progress(begins)).toMatchObject({ isEnded: true, nextInMs: DAY });
    const broken = async (now: number) =>
      (await checkInvariants(register, { now })).flatMap((one) => one.broken);
    expect(await broken(begins + DAY - 1)).toEqual([]);
    expect(await broken(begins + DAY)).toEqual([
      `${CYCLE}: all its assignments have ended and it is not closed`,
    ]);
    await door.client.cancelMeeting(CANCELLED);
    expect(await progress(NOW)).toMatchObject({ isEnded: true });
    // Its cycle looks once a day.
    expect(await broken(NOW + DAY - 1)).toEqual([]);
    expect(await broken(NOW + DAY)).toHaveLength(1);
  });

  it('is coming for a unit also where later versions of the plan have it no more', async () => {
    await open();
    const coming = async (unitId: string) =>
      (await comingInvitations(register, { within: [{ planSlug: PLAN, unitId }], now: NOW })).map(
        ({ meeting, unit }) => [meeting.time.on, unit.unitId],
      );
    await insertPlan(register, monthlyMeeting());
    expect(await coming(BAC)).toEqual([['2026-03-20', BAC]]);
    expect(await coming('dong')).toEqual([]);
    await register.db.updateTable('cycles').set({ planVersion: 2 }).where('cycleId', '=', CYCLE).execute();
    expect(await coming(BAC)).toEqual([]);
  });

  it('of a draft is there for nobody to answer', async () => {
    await draftCycle(register, {
      cycle: { ...castCycle([]).cycle, shards: 0 },
      needs: { recurrence: true, day: false, announcement: false },
      notices: [],
      realAt: REAL,
    });
    await expect(door.client.answerInvitation(ANSWER)).rejects.toMatchObject({ code: 'CYCLE_NOT_FOUND' });
  });
});
