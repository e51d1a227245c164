import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { checkInvariants, findCycle, getAssignment, listAssignments } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/difficulties/2023-001';
const OWED = `${CYCLE}/main/phuong-bac`;
const BEGUN = {
  requestId: 'kho-khan-1',
  planSlug: 'cast',
  obligationId: 'difficulties',
  dueOn: '2023-10-27',
  units: ['phuong-bac'],
  reason: 'Sạt lở, chưa tổ chức được',
  actor: unitAs('phuong-bac'),
};

/** The plan of the cast, with a report of difficulties that each ward opens for itself. */
async function planWithDifficulties(): Promise<Plan> {
  const plan = await castPlan();
  const onRequest = plan.obligations.find(({ id }) => id === 'on-request');
  if (onRequest === undefined) throw new Error('the plan of the cast has a report on request');
  const title = { vi: 'Báo cáo khó khăn', en: 'Report of difficulties' };
  const difficulties = { ...onRequest, id: 'difficulties', title, openedBy: 'units' } as const;
  return { ...plan, obligations: [...plan.obligations, difficulties] };
}

describe('a report of difficulties that a unit begins by itself', () => {
  let engine: Engine;
  beforeAll(async () => {
    // Real time: no day passes but by the moves of this test.
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await planWithDifficulties(), actor: MINH });
  });
  afterAll(() => engine?.stop());

  it('is its own and nobody else’s, with its own day, and its letter asks for nothing', async () => {
    expect(await engine.client.openOnRequest(BEGUN)).toEqual({ cycleId: CYCLE });
    await until(() => findCycle(engine.register, CYCLE));
    const owed = await listAssignments(engine.register, { cycleId: CYCLE });
    expect(owed.map(({ unitId, dueOn }) => [unitId, dueOn])).toEqual([['phuong-bac', '2023-10-27']]);
    await engine.moveTo('2023-10-23', '08:00');
    const to = 'bac@cast.example.org';
    const letter = await until(async () =>
      (await engine.inbox.messages({ to })).find(({ text }) => text.includes('Báo cáo khó khăn')),
    );
    expect(letter.text).toContain('Báo cáo do đơn vị chủ động: Báo cáo khó khăn');
    expect(letter.text).toContain('Lý do đề nghị: Sạt lở, chưa tổ chức được');
    expect(letter.text).not.toContain('Kính đề nghị Phường Bắc quan tâm');
  });

  it('is handed in like any other, and the invariants know that it was the unit’s to open', async () => {
    await engine.client.submit({
      assignmentId: OWED,
      submissionId: 'bac-1',
      nil: false,
      values: {},
      files: [],
      note: 'Đề nghị hỗ trợ',
      actor: unitAs('phuong-bac'),
      channel: 'api',
    });
    await until(async () => (await getAssignment(engine.register, OWED)).acceptedAt);
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it.each([
    ['another unit', { actor: unitAs('phuong-nam') }],
    ['for all units', { units: [] }],
    ['for two', { units: ['phuong-bac', 'phuong-nam'] }],
    ['what the office opens', { obligationId: 'on-request' }],
    ['what recurs', { obligationId: 'monthly-report' }],
    ['in a plan that there is not', { planSlug: 'khac' }],
  ])('is refused to %s', async (_, changes) => {
    const asked = engine.client.openOnRequest({ ...BEGUN, requestId: 'kho-khan-2', ...changes });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('may be opened by the office for a unit that telephoned', async () => {
    const asked = { ...BEGUN, requestId: 'kho-khan-3', actor: LINH };
    expect(await engine.client.openOnRequest(asked)).toEqual({ cycleId: 'cast/difficulties/2023-002' });
  });
});
