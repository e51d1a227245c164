import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { actorIdOf } from '@kyhan/plan/ids';
import {
  assignmentCounts,
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listAssignments,
  listNotices,
  type Register,
} from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { cooperatingPlan } from '../support/cooperating-plan.js';
import { PlayedPlan } from './played-plan.js';

const CYCLE = 'cast/monthly-report/2025-03';
const LEAD = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/contribution/phuong-nam`;
const DONG = `${CYCLE}/contribution/phuong-dong`;
const REASON = 'Theo đề nghị của đơn vị chủ trì';

/** March 2025: opened on the 17th, contributions due on the 24th, the lead's report on the 31st. */
describe('what cooperating units contribute, lived over a register', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let played: PlayedPlan;
  let rulings = 0;

  const begin = async (plan?: Plan) => {
    register = await registers.open();
    played = await PlayedPlan.from(register, plan ?? (await cooperatingPlan()), '2025-03-14');
  };
  const rule = async (
    ruling: string,
    assignmentId: string,
    { actor = actorIdOf(LINH), ...more }: { readonly actor?: string; readonly [key: string]: unknown } = {},
  ) => {
    rulings += 1;
    const wish = { assignmentId, rulingId: `r${rulings}`, ruling, reason: REASON, ...more };
    return await played.rule([wish as never], actor);
  };
  const factsOf = async (id: string): Promise<AssignmentFact[]> =>
    (await assignmentHistory(register, id)).events.map(({ fact }) => fact);
  const told = async (assignmentId: string, kind: string) =>
    (await listNotices(register, { assignmentId }))
      .filter((one) => one.kind === kind)
      .map(({ contactUnitId }) => contactUnitId);
  const allHolds = async () => {
    const invariants = await checkInvariants(register, { now: played.now });
    expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
  };

  it('is opened with its lead’s and due before it; who only cooperates is told and owes nothing', async () => {
    await begin();
    await played.liveUntil('2025-03-18');
    const owed = await listAssignments(register, { cycleId: CYCLE });
    expect(owed.map(({ assignmentId, dueOn, lead }) => [assignmentId, dueOn, lead?.assignmentId])).toEqual([
      [NAM, '2025-03-24', LEAD],
      [DONG, '2025-03-24', LEAD],
      [LEAD, '2025-03-31', undefined],
    ]);
    expect(await told(LEAD, 'for-information')).toEqual(['thanh-pho']);
    expect(played.letters.filter(({ address }) => address === 'thanh-pho@cast.example.org')).toHaveLength(1);
    await allHolds();
  });

  it('is late to both, and counted apart', async () => {
    await begin();
    await played.liveUntil('2025-03-24', async () => {
      if (played.today === '2025-03-20') await played.handIn(NAM, 'phuong-nam');
    });
    expect(await told(DONG, 'contribution-overdue')).toEqual([]);
    await played.liveUntil('2025-03-26');
    expect(await told(DONG, 'overdue')).toEqual(['phuong-dong']);
    expect(await told(DONG, 'contribution-overdue')).toEqual(['phuong-bac']);
    expect(new Set(await told(NAM, 'for-review'))).toEqual(new Set(['phuong-bac']));
    expect(await told(NAM, 'review-reminder')).toEqual(expect.arrayContaining(['phuong-bac']));
    expect(await assignmentCounts(register, { now: played.now })).toMatchObject({
      total: 3,
      assigned: 1,
      inTime: 1,
      overdue: 0,
      contributions: 2,
      contributedOnTime: 1,
      contributionsOverdue: 1,
      owedByNow: 0,
    });
    await allHolds();
  });

  it('moves with an extension of its lead’s, and its own later day stays', async () => {
    await begin();
    await played.liveUntil('2025-03-19');
    expect(await rule('extend', DONG, { newDueOn: '2025-04-10' })).toMatchObject([{ outcome: 'done' }]);
    expect(await rule('extend', LEAD, { newDueOn: '2025-04-04' })).toMatchObject([{ outcome: 'done' }]);
    expect((await getAssignment(register, NAM)).dueOn).toBe('2025-03-28');
    expect((await getAssignment(register, DONG)).dueOn).toBe('2025-04-10');
    expect((await factsOf(NAM)).at(-1)).toMatchObject({
      type: 'day-moved',
      moved: { because: 'lead-moved' },
    });
    await played.liveUntil('2025-03-20');
    expect(await told(NAM, 'ruling')).toEqual(['phuong-nam']);
    expect((await factsOf(DONG)).at(-1)).toMatchObject({
      type: 'day-moved',
      timetable: { dueOn: '2025-04-10' },
    });
    expect(await told(DONG, 'ruling')).toHaveLength(1);
    await allHolds();
  });

  it('moves by the working days for which its lead’s clock stood still', async () => {
    await begin();
    await played.liveUntil('2025-03-18');
    await rule('stop-clock', LEAD);
    await played.liveUntil('2025-03-20');
    expect((await getAssignment(register, NAM)).dueOn).toBe('2025-03-24');
    await rule('start-clock', LEAD);
    const lead = await getAssignment(register, LEAD);
    expect(lead.dueOn).toBe('2025-04-02');
    expect((await getAssignment(register, NAM)).dueOn).toBe('2025-03-26');
    await allHolds();
  });

  it('ends waived with its lead’s, stands as done where it was handed in, and is open again with it', async () => {
    await begin();
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-19') await played.handIn(NAM, 'phuong-nam');
    });
    await rule('waive', LEAD);
    expect((await getAssignment(register, NAM)).acceptedAt).toBeDefined();
    expect((await getAssignment(register, DONG)).waivedAt).toBeDefined();
    await allHolds();
    await played.liveUntil('2025-03-21');
    expect(await told(DONG, 'ruling')).toEqual(['phuong-dong']);
    await rule('reopen', LEAD, { newDueOn: '2025-04-04' });
    expect(await getAssignment(register, DONG)).toMatchObject({ dueOn: '2025-03-28' });
    expect((await getAssignment(register, DONG)).endedAt).toBeUndefined();
    expect((await getAssignment(register, NAM)).acceptedAt).toBeDefined();
    await allHolds();
  });

  it('ends by itself where its lead’s is missed', async () => {
    await begin(
      await cooperatingPlan(
        ['lock: { after: { workingDays: 10 } }', 'lock: { after: { workingDays: 1 } }'],
        ['due: { before: due, workingDays: 5 }', 'due: { before: due, workingDays: 1 }'],
      ),
    );
    await played.liveUntil('2025-04-03');
    expect((await getAssignment(register, LEAD)).missedAt).toBeDefined();
    const ended = await listAssignments(register, { cycleId: CYCLE, ended: false });
    expect(ended).toEqual([]);
    await allHolds();
  });

  it('stays with who leads now where its lead’s is handed over, and is theirs to review', async () => {
    await begin();
    await played.liveUntil('2025-03-18');
    await rule('hand-over', LEAD, { to: 'van-phong' });
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    expect((await getAssignment(register, NAM)).lead?.assignmentId).toBe(LEAD);
    expect(await told(NAM, 'for-review')).toEqual(['van-phong']);
    expect(await rule('accept', NAM, { reason: '', actor: 'unit:van-phong' })).toMatchObject([
      { outcome: 'done' },
    ]);
    await allHolds();
  });

  it('goes on with what answers for its lead’s too, where two of one unit become one', async () => {
    await begin(await cooperatingPlan(['lead: [phuong-bac]', 'lead: [phuong-bac, van-phong]']));
    await played.liveUntil('2025-03-19', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    await rule('hand-over', LEAD, { to: 'van-phong' });
    expect((await factsOf(LEAD)).at(-1)?.type).toBe('merged');
    await played.liveUntil('2025-03-21', async () => {
      if (played.today === '2025-03-20') await played.handIn(DONG, 'phuong-dong');
    });
    const into = `${CYCLE}/main/van-phong`;
    for (const id of [NAM, DONG])
      expect(await getAssignment(register, id)).toMatchObject({ lead: { assignmentId: into }, version: 1 });
    expect(await listAssignments(register, { leadId: into, ended: false })).toHaveLength(2);
    expect(new Set(await told(DONG, 'for-review'))).toEqual(new Set(['van-phong']));
    await allHolds();
  });

  it('goes on so also where its own shard hears of it later', async () => {
    await begin(await cooperatingPlan(['lead: [phuong-bac]', 'lead: [phuong-bac, van-phong]']));
    await played.liveUntil('2025-03-19');
    await lowerSecondWall(register);
    await register.db
      .updateTable('assignments')
      .set({ shard: 1 })
      .where('assignmentId', 'in', [NAM, DONG])
      .execute();
    await register.db.updateTable('cycles').set({ shards: 2 }).where('cycleId', '=', CYCLE).execute();
    await rule('hand-over', LEAD, { to: 'van-phong' });
    await played.liveUntil('2025-03-20');
    const into = `${CYCLE}/main/van-phong`;
    expect(await listAssignments(register, { leadId: into, ended: false })).toHaveLength(2);
  });

  it('is refused to another unit, and reviewed by somebody who may not it is a fault of the proof', async () => {
    await begin();
    await played.liveUntil('2025-03-20', async () => {
      if (played.today === '2025-03-18') await played.handIn(NAM, 'phuong-nam');
    });
    const byAnother = await rule('accept', NAM, { reason: '', actor: 'unit:phuong-dong' });
    expect(byAnother).toMatchObject([{ outcome: 'refused', code: 'HANDED_OVER' }]);
    await rule('accept', NAM, { reason: '', actor: 'person:khach' });
    const faults = (await checkInvariants(register, { now: played.now })).flatMap((one) => one.broken);
    expect(faults).toEqual([`${NAM}: event 4, accepted by person:khach`]);
  });
});
