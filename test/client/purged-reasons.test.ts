import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PurgeSubject } from '@kyhan/contracts';
import {
  approvePurge,
  askPurge,
  checkInvariants,
  insertCycle,
  postponeCycle,
  recordMeetingFact,
  recordPlanAct,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  CYCLE,
  insertPlan,
  NAM,
  OBLIGATION,
  ofUnit,
  opening,
  PLAN,
  secondAdministrator,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { clientAlone } from '../support/client-alone.js';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const NOW = at('2026-03-05', 9);
const SAID = { reason: 'Mật khẩu của tôi là hoa-sen-2026', actor: 'person:linh', at: NOW, realAt: REAL };

describe('what was decided and not carried out yet, and whose reason was purged meanwhile', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let door: ReturnType<typeof clientAlone>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, monthlyMeeting());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    door = clientAlone(register, NOW);
  });
  afterEach(() => door.close());
  afterAll(() => registers.end());

  async function purge(subject: Omit<PurgeSubject, 'parts'>): Promise<void> {
    const time = { at: NOW, realAt: REAL };
    const wish = { subject: { ...subject, parts: ['reason' as const] }, reason: 'Gõ nhầm', ...time };
    const number = await askPurge(register, { ...wish, actor: 'person:minh' });
    await approvePurge(register, { purge: number, actor: 'person:quan', ...time });
  }
  const lastOfCycle = async () => {
    const { sequence } = await register.db
      .selectFrom('events')
      .innerJoin('cycles', 'cycles.cycleKey', 'events.streamKey')
      .select('events.sequence')
      .orderBy('events.sequence', 'desc')
      .executeTakeFirstOrThrow();
    return { kind: 'event', id: CYCLE, sequence } as const;
  };
  /** Asked of both wards: Temporal, which is away, is told only then. */
  async function carriedOn(): Promise<unknown> {
    await expect(door.finish()).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    return (
      await sql`select ruling_id, wish ->> 'ruling' as ruling, reason from rulings`.execute(register.db)
    ).rows;
  }
  const both = (rulingId: string, ruling: string) => [1, 2].map(() => ({ rulingId, ruling, reason: '…' }));

  it('waives what hung on a meeting that was called off', async () => {
    await recordMeetingFact(register, {
      cycleId: CYCLE,
      decide: () => ({
        type: 'meeting-cancelled',
        cancellationId: 'huy-1',
        meetingOn: '2026-03-20',
        waived: ['main'],
      }),
      paper: undefined,
      notices: [],
      language: 'vi',
      ...SAID,
    });
    await purge(await lastOfCycle());
    expect(await carriedOn()).toEqual(both('cancellation/huy-1', 'waive'));
  });

  it('moves what was to follow a meeting that was put off', async () => {
    await postponeCycle(register, {
      cycleId: CYCLE,
      postponementId: 'hoan-1',
      from: '2026-03-20',
      meetingOn: '2026-03-27',
      lastMeetingOn: undefined,
      days: {
        planVersion: 1,
        calendarVersion: 1,
        dueOn: '2026-04-01',
        dueAt: at('2026-04-02'),
        nominalDueOn: '2026-04-01',
      },
      keeps: undefined,
      ...SAID,
    });
    await purge(await lastOfCycle());
    expect(await carriedOn()).toEqual(both('postponement/hoan-1', 'move-day'));
  });

  it('waives what an act for the plan holds back', async () => {
    const act = { type: 'suspend', obligationId: OBLIGATION, from: '2026-03-01' } as const;
    await recordPlanAct(register, { planSlug: PLAN, actId: 'tam-dung-1', act, waiveOpen: true, ...SAID });
    await purge({ kind: 'plan-act', id: 'tam-dung-1', planSlug: PLAN });
    expect(await carriedOn()).toEqual(both('tam-dung-1', 'waive'));
  });

  it('carries out a ruling that waits for its turn', async () => {
    await secondAdministrator(register);
    const [assignmentId, rulingId] = [ofUnit(BAC), 'mien-1'];
    const { at: askedAt, reason, actor } = SAID;
    const ruling = { rulingId, assignmentId, ruling: 'waive', reason, actor } as const;
    await storeRulings(register, { rulings: [ruling], askedAt });
    await purge({ kind: 'ruling', id: rulingId, assignmentId });
    const { outcomes } = await castTurn(register, { now: NOW, rulings: [{ assignmentId, rulingId }] });
    expect(outcomes).toMatchObject([{ assignmentId, outcome: 'done' }]);
    const checked = await checkInvariants(register, { now: NOW });
    expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
  });
});
