import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  findCycle,
  getCycle,
  listAssignments,
  listFindings,
  listNotices,
} from '@kyhan/register';
import type { Plan } from '@kyhan/plan';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { CYCLES_QUEUE, type auditWorkflow } from '@kyhan/workflows';

const OCTOBER = 'cast/monthly-report/2023-10';
const NOVEMBER = 'cast/monthly-report/2023-11';
const PAPER = { number: '1482', sign: 'STTTT-TTBCXB', on: '2023-10-17', signatory: 'Phó Giám đốc' };

/** The cast's plan, its monthly report inferred and to be announced. */
async function uncertainPlan(changes: Partial<Plan['obligations'][number]> = {}): Promise<Plan> {
  const plan = await castPlan();
  const obligations = plan.obligations.map((one) =>
    one.id === 'monthly-report'
      ? ({
          ...one,
          basis: 'inferred',
          inferredFrom: 'theo quy định',
          unconfirmed: 'draft',
          announce: 'required',
          ...changes,
        } as const)
      : one,
  );
  return { ...plan, obligations };
}

describe('a cycle whose recurrence nobody has confirmed', () => {
  let engine: Engine;
  beforeAll(async () => {
    // Real time: no day passes but by the moves of this test.
    engine = await startEngine({ startsOn: '2023-10-18', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await uncertainPlan(), actor: MINH });
    await until(() => findCycle(engine.register, OCTOBER));
  });
  afterAll(() => engine?.stop());

  const lettersTo = async (address: string) => {
    const messages = await engine.inbox.messages({});
    return messages.filter(({ to }) => to.includes(address));
  };
  /** What is open about cycles; periods from before the plan was kept are another matter. */
  const waiting = async () => {
    const findings = await listFindings(engine.register, { open: true });
    return findings
      .filter(({ kind }) => kind.startsWith('cycle'))
      .map(({ kind, subject }) => [kind, subject]);
  };
  const broken = async () => {
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    return results.flatMap(({ broken: faults }) => faults);
  };

  it('opens as a draft: its coordinator is told by a letter and a finding, and no unit of anything', async () => {
    const cycle = await getCycle(engine.register, OCTOBER);
    expect(cycle.draftSince).toBeDefined();
    await engine.moveTo('2023-10-19', '08:00');
    const [letter] = await until(async () => {
      const letters = await lettersTo('linh@cast.example.org');
      return letters.length === 0 ? undefined : letters;
    });
    expect(letter?.subject).toBe('Đợt dự thảo: Báo cáo tháng, tháng 10/2023');
    expect(letter?.text).toContain(`http://portal.example.org/cycles/${OCTOBER}`);
    expect(await listAssignments(engine.register, {})).toEqual([]);
    expect((await listNotices(engine.register, {})).map(({ kind }) => kind)).toEqual(['cycle-draft']);
    expect(await waiting()).toEqual([['cycle-draft', OCTOBER]]);
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['by a unit', { act: 'confirm', reason: 'x', actor: unitAs('phuong-bac') }, 'NOT_ALLOWED'],
    ['without a word', { act: 'confirm' }, 'REASON_MISSING'],
    ['left out without a reason', { act: 'skip', reason: ' ' }, 'REASON_MISSING'],
    ['announced without a paper', { act: 'announce' }, 'PAPER_MISSING'],
    ['announced by half a paper', { act: 'announce', document: { ...PAPER, sign: '' } }, 'REQUEST_INVALID'],
  ] as const)('is not decided on %s', async (_how, wish, code) => {
    const asked = engine.client.actOnDraft({ cycleId: OCTOBER, actor: LINH, ...wish });
    await expect(asked).rejects.toMatchObject({ code });
  });

  it('goes on waiting for its announcement when it is confirmed, with the day that was given it', async () => {
    const asked = {
      cycleId: OCTOBER,
      act: 'confirm',
      reason: 'Thống nhất tại giao ban',
      dueOn: '2023-11-02',
      actor: LINH,
    } as const;
    expect(await engine.client.actOnDraft(asked)).toEqual({ cycleId: OCTOBER, outcome: 'draft' });
    expect(await engine.client.actOnDraft(asked)).toEqual({ cycleId: OCTOBER, outcome: 'draft' });
    expect(await getCycle(engine.register, OCTOBER)).toMatchObject({
      draftSince: expect.any(Number),
      dueOn: '2023-11-02',
    });
    expect(await listAssignments(engine.register, {})).toEqual([]);
  });

  it('opens to units when it is announced, and each letter names the paper and no doubt any more', async () => {
    const asked = { cycleId: OCTOBER, act: 'announce', document: PAPER, actor: LINH } as const;
    expect(await engine.client.actOnDraft(asked)).toEqual({ cycleId: OCTOBER, outcome: 'opening' });
    await until(async () => ((await listAssignments(engine.register, {})).length === 2 ? true : undefined));
    await engine.moveTo('2023-10-20', '08:00');
    const [letter] = await until(async () => {
      const letters = await lettersTo('bac@cast.example.org');
      return letters.length === 0 ? undefined : letters;
    });
    expect(letter?.text).toContain('số 1482/STTTT-TTBCXB, ngày 17 tháng 10 năm 2023, Phó Giám đốc ký');
    expect(letter?.text).not.toContain('suy luận');
    expect(letter?.text).toContain('ngày 02 tháng 11 năm 2023');
    const owed = await listAssignments(engine.register, {});
    expect(owed.map(({ dueOn }) => dueOn)).toEqual(['2023-11-02', '2023-11-02']);
    expect(await waiting()).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('is not confirmed once its day is over, since every unit would be late at once; it is left out', async () => {
    await engine.moveTo('2023-11-20', '09:00');
    await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: 'audit/drafts',
      args: [{}],
    });
    await until(() => findCycle(engine.register, NOVEMBER));
    await engine.moveTo('2023-12-04', '09:00');
    const wish = { cycleId: NOVEMBER, actor: LINH } as const;
    await expect(engine.client.actOnDraft({ ...wish, act: 'confirm', reason: 'muộn' })).rejects.toMatchObject(
      { code: 'CYCLE_DAY_OVER' },
    );
    const skipped = await engine.client.actOnDraft({ ...wish, act: 'skip', reason: 'Hạn đã qua' });
    expect(skipped).toEqual({ cycleId: NOVEMBER, outcome: 'skipped' });
    expect(await listAssignments(engine.register, { cycleState: 'closed' })).toEqual([]);
    const open = (await listFindings(engine.register, { open: true })).map(({ kind }) => kind);
    expect(open).not.toContain('cycle-draft');
  });
});
