import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  draftCycle,
  getCycle,
  insertCycle,
  listAssignments,
  listFindings,
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
  Story,
  timetable,
} from '@kyhan/testkit/cast';
import { at, DAY, movedClock, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const NOW = at('2026-03-05', 9);
const PAPER = { number: '15', sign: 'UBND-VX', on: '2026-03-04', signatory: 'Phó Chủ tịch' };
const WISH = {
  postponementId: 'hoan-1',
  cycleId: CYCLE,
  meetingOn: '2026-03-27',
  reason: 'Lãnh đạo đi công tác',
  actor: LINH,
} as const;
const AWAY = { code: 'TEMPORAL_UNAVAILABLE' };

/** The meeting of March lies on the 20th, the report of both wards is due on the 25th; Temporal is away. */
describe('the front door, when a meeting is put off', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let reads: number;
  let door: ReturnType<typeof clientAlone>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, monthlyMeeting());
    reads = 0;
    door = clientAlone(register, () => {
      reads += 1;
      return NOW;
    });
  });
  afterEach(() => door.close());
  afterAll(() => registers.end());

  const broken = async () =>
    (await checkInvariants(register, { now: NOW })).flatMap((result) => result.broken);
  const findings = async () =>
    (await listFindings(register)).filter(({ kind }) => kind === 'meeting-day-kept');
  /** What the rulings of the postponement rest on, as they are stored. */
  const grounds = async () => {
    const rows = await register.db.selectFrom('rulings').select(['rulingId', 'ground']).execute();
    return rows.map(({ rulingId, ground }) => [rulingId, ground]);
  };
  /** Bắc was given a day of its own. */
  const extended = async (dueOn: string) => {
    const later = timetable({ dueOn, dueAt: at(dueOn, 24) });
    const told = { actor: 'person:linh', reason: 'Bão', rulingId: 'r' };
    await new Story().tell({ type: 'extended', timetable: later }, NOW, told).write(register);
  };

  it('names its paper also to those that are told later, when Temporal answers again', async () => {
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await expect(door.client.postponeMeeting({ ...WISH, document: PAPER })).rejects.toMatchObject(AWAY);
    const first = await grounds();
    expect(first).toEqual(
      Array.from({ length: 2 }, () => [
        'postponement/hoan-1',
        { document: expect.stringContaining('15/UBND-VX') },
      ]),
    );
    await expect(door.finish()).rejects.toMatchObject(AWAY);
    expect(await grounds()).toEqual(first);
    await expect(door.client.postponeMeeting(WISH)).rejects.toMatchObject(AWAY);
    expect(await grounds()).toEqual(first);
  });

  it('moves a draft too, which opens on the days that follow', async () => {
    await draftCycle(register, {
      cycle: { ...castCycle([]).cycle, shards: 0 },
      needs: { recurrence: true, day: false, announcement: false },
      notices: [],
      realAt: REAL,
    });
    const planned = await door.client.postponeMeeting({ ...WISH, dryRun: true });
    expect(planned).toMatchObject({ kind: 'planned', from: '2026-03-20', to: '2026-03-27', moves: [] });
    expect(await door.client.postponeMeeting(WISH)).toMatchObject({ kind: 'recorded', moves: [], stays: [] });
    expect(await getCycle(register, CYCLE)).toMatchObject({
      draftSince: expect.any(Number),
      meetingOn: '2026-03-27',
      dueOn: '2026-04-01',
    });
    expect(await broken()).toEqual([]);
    expect(await door.client.postponeMeeting(WISH)).toMatchObject({ kind: 'duplicate', moves: [] });
    await door.client.actOnDraft({ cycleId: CYCLE, act: 'confirm', reason: 'Vẫn họp', actor: LINH });
    const activities = activitiesAlone({ register, clock: movedClock('2026-03-06', DAY) });
    await activities.openCycle({ planSlug: PLAN, obligationId: 'monthly-report', periodKey: '2026-03' });
    const owed = await listAssignments(register, { cycleId: CYCLE });
    expect(owed.map(({ unitId, dueOn }) => [unitId, dueOn])).toContainEqual([BAC, '2026-04-01']);
    expect(await broken()).toEqual([]);
  });

  it('leaves the day alone that a draft was confirmed with', async () => {
    await draftCycle(register, {
      cycle: { ...castCycle([]).cycle, shards: 0 },
      needs: { recurrence: true, day: true, announcement: true },
      notices: [],
      realAt: REAL,
    });
    const confirmed = { cycleId: CYCLE, act: 'confirm', reason: 'Theo Bộ', dueOn: '2026-04-08' } as const;
    await door.client.actOnDraft({ ...confirmed, actor: LINH });
    await door.client.postponeMeeting(WISH);
    expect(await getCycle(register, CYCLE)).toMatchObject({ meetingOn: '2026-03-27', dueOn: '2026-04-08' });
    expect(await broken()).toEqual([]);
  });

  it('has whoever coordinates look at what keeps its day, until it is put off again or settled', async () => {
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await extended('2026-04-10');
    await expect(door.client.postponeMeeting(WISH)).rejects.toMatchObject(AWAY);
    expect(await findings()).toMatchObject([
      {
        findingId: `meeting-day-kept/${CYCLE}/hoan-1`,
        subject: CYCLE,
        data: { meetingOn: '2026-03-27', own: 1, past: 0, units: [{ vi: 'Phường Bắc' }] },
        openedAt: NOW,
      },
    ]);
    const findingId = `meeting-day-kept/${CYCLE}/hoan-1`;
    await door.client.settleFinding({ findingId, reason: 'Hạn riêng còn phù hợp', actor: LINH });
    // Nobody is asked again what they have answered.
    await expect(door.finish()).rejects.toMatchObject(AWAY);
    expect(await findings()).toMatchObject([{ ending: 'by-person' }]);
    const again = { ...WISH, postponementId: 'hoan-2', meetingOn: '2026-03-30' };
    await expect(door.client.postponeMeeting(again)).rejects.toMatchObject(AWAY);
    const last = { ...WISH, postponementId: 'hoan-3', meetingOn: '2026-04-20' };
    await expect(door.client.postponeMeeting(last)).rejects.toMatchObject(AWAY);
    expect((await findings()).map(({ findingId: id, ending }) => [id.split('/').at(-1), ending])).toEqual([
      ['hoan-1', 'by-person'],
      ['hoan-2', 'decided'],
    ]);
  });

  it('says nothing where every day moves along', async () => {
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await expect(door.client.postponeMeeting(WISH)).rejects.toMatchObject(AWAY);
    expect(await findings()).toEqual([]);
  });

  it('reads the clock once', async () => {
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await expect(door.client.postponeMeeting(WISH)).rejects.toMatchObject(AWAY);
    expect(reads).toBe(1);
  });
});
