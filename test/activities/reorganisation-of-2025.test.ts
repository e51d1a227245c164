import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeAddress } from '@kyhan/engine';
import { isAlive, type Plan } from '@kyhan/plan';
import { actorIdOf, readAssignmentId, readUnitKey } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  listAssignments,
  listFindings,
  type Assignment,
  type Register,
} from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { keptPlan632, withOrderedTopics } from '../support/plan-632.js';
import { PlayedPlan } from './played-plan.js';

/** Lived from weeks before each of the two days on which units of plan 632 ended until days after it. */
const DAYS = [
  { day: '2025-03-01', from: '2025-02-03', until: '2025-03-07' },
  { day: '2025-07-01', from: '2025-06-02', until: '2025-07-09' },
] as const;

describe.each(DAYS)('the reorganisation of $day, played over plan 632', ({ day, from, until }) => {
  const registers = pgliteRegisters();
  let played: PlayedPlan;
  let register: Register;
  let plan: Plan;
  /** At the end of the last day before. */
  let openBefore: readonly Assignment[] = [];

  const open = () => listAssignments(register, { ended: false });
  const endsBefore = (unitId: string, date: string) =>
    (plan.units.find(({ id }) => id === unitId)?.lives.to ?? '9') < date;
  /** One in four is never handed in, by the letters of its id; the others on their due day. */
  const isLazy = (id: string) =>
    id.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4 === 0;
  const handIn = async () => {
    for (const { assignmentId, unitId, dueOn, submissionId } of await open())
      if (dueOn === played.today && submissionId === undefined && !isLazy(assignmentId))
        await played.handIn(assignmentId, unitId);
  };
  /** Who coordinates answers each finding: what no plan decides goes to the first of the successors. */
  const decide = async () => {
    for (const { kind, subject, data } of await listFindings(register, { open: true })) {
      if (kind !== 'unit-without-future') continue;
      const { unitId = '' } = readUnitKey(subject) ?? {};
      const to = plan.units.find(({ name }) => name.vi === data.successors[0]?.vi)?.id ?? '';
      const reason = 'Nhiệm vụ thuộc địa bàn của xã';
      for (const { assignmentId } of (await open()).filter((one) => one.unitId === unitId)) {
        const wish = { assignmentId, rulingId: `linh ${unitId}`, ruling: 'hand-over' as const, to, reason };
        played.outcomes.push(...(await played.rule([wish], actorIdOf(LINH))));
      }
    }
  };

  beforeAll(async () => {
    register = await registers.open();
    plan = everythingConfirmed(withOrderedTopics(await keptPlan632()));
    played = await PlayedPlan.from(register, plan, from);
    await played.liveUntil(day, handIn);
    openBefore = await open();
    await played.liveUntil(until, async () => {
      await decide();
      await handIn();
    });
  });
  afterAll(() => registers.end());

  it('meets open and late work of units that end', () => {
    const ending = openBefore.filter(({ unitId }) => endsBefore(unitId, day));
    expect(ending.length).toBeGreaterThan(4);
    expect(ending.some(({ overdueAt }) => overdueAt !== undefined)).toBe(true);
  });

  it('opens each cycle for whoever lives on its due day', async () => {
    const dead: string[] = [];
    for (const { assignmentId } of await listAssignments(register)) {
      const { events } = await assignmentHistory(register, assignmentId);
      const fact = events[0]?.fact;
      if (fact?.type !== 'opened') continue;
      const unit = plan.units.find(({ id }) => id === fact.unitId);
      if (unit === undefined || !isAlive(unit.lives, fact.timetable.dueOn)) dead.push(assignmentId);
    }
    expect(dead).toEqual([]);
  });

  it('leaves nothing with a unit that has ended', async () => {
    expect((await open()).filter(({ unitId }) => endsBefore(unitId, played.today))).toEqual([]);
  });

  it('asks a person only where several follow of whom the plan names none', async () => {
    const asked = (await listFindings(register)).filter(({ kind }) => kind === 'unit-without-future');
    const levels = asked.map(({ subject }) => {
      const { unitId } = readUnitKey(subject) ?? {};
      return plan.units.find(({ id }) => id === unitId)?.level;
    });
    expect(new Set(levels)).toEqual(new Set(day === '2025-07-01' ? ['district'] : []));
  });

  it('lets no letter leave to the mailbox of a unit before its first day or after its last', () => {
    const lives = new Map(
      plan.units.flatMap((unit) =>
        unit.contacts.map((contact) => [noticeAddress(contact).address, unit.lives] as const),
      ),
    );
    expect(played.letters.filter(({ on }) => on >= day).length).toBeGreaterThan(0);
    expect(played.letters.filter(({ address, on }) => !isAlive(lives.get(address) ?? {}, on))).toEqual([]);
  });

  it('loses nothing: what was open has ended, is with a living unit, or is answered by another', async () => {
    const now = new Map((await listAssignments(register)).map((one) => [one.assignmentId, one]));
    for (const { assignmentId } of openBefore) {
      const after = now.get(assignmentId);
      expect(after).toBeDefined();
      if (after?.endedAt === undefined) expect(endsBefore(after?.unitId ?? '', played.today)).toBe(false);
      const { events } = await assignmentHistory(register, assignmentId);
      const last = events.at(-1)?.fact;
      if (last?.type === 'merged') expect(now.get(last.into)).toMatchObject({ unitId: last.to });
    }
  });

  it('asks nobody twice for one report that is not due yet', async () => {
    const waiting = (await open()).filter(
      ({ dueAt, submissionId }) => dueAt > played.now && submissionId === undefined,
    );
    const works = waiting.map(({ cycleId, stepId, unitId }) => `${cycleId} ${stepId} ${unitId}`);
    expect(works.length).toBe(new Set(works).size);
  });

  it('keeps one history, readable from both ends', async () => {
    const passed = (await listAssignments(register)).filter(({ formerUnitIds }) => formerUnitIds.length > 0);
    expect(passed.length).toBeGreaterThan(0);
    for (const { assignmentId, unitId, formerUnitIds } of passed) {
      const { events } = await assignmentHistory(register, assignmentId);
      const hands = events.flatMap(({ fact }) => (fact.type === 'handed-over' ? [fact] : []));
      expect(hands.map((hand) => hand.from)).toEqual(formerUnitIds);
      expect([hands[0]?.from, hands.at(-1)?.to]).toEqual([readAssignmentId(assignmentId)?.unitId, unitId]);
    }
  });

  it('refuses nothing that the plan decides, and holds every invariant', async () => {
    expect(played.outcomes.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const results = await checkInvariants(register, { now: played.now });
    const broken = results.flatMap((one) => one.broken.map((fault) => `${one.invariant}: ${fault}`));
    expect(broken).toEqual([]);
  });
});

/** Without what its coordinator has to confirm or announce first. */
function everythingConfirmed(plan: Plan): Plan {
  const obligations = plan.obligations.map(({ announce: _announce, ...obligation }) => {
    return { ...obligation, unconfirmed: 'run' as const };
  });
  return { ...plan, obligations };
}
