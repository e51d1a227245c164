import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getAssignment } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;
const EXTENDED = { ruling: 'extend', newDueOn: '2023-11-20', reason: 'Bão số 5 làm ngập trụ sở' } as const;

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 60_000 });
  await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
  await until(() => getAssignment(engine.register, NAM).catch(() => undefined));
});
afterAll(() => engine?.stop());

describe('a ruling', () => {
  it.each([
    ['NUL', 'Bão\u0000lũ', '2023-11-16'],
    ['half a surrogate pair', 'Bão \ud83d lũ', '2023-11-17'],
  ])('that holds %s is refused by itself, and the others are done', async (what, reason, newDueOn) => {
    const outcomes = await engine.client.rule(
      [
        { ...EXTENDED, rulingId: `bac ${what}`, assignmentId: BAC, reason },
        { ...EXTENDED, rulingId: `nam ${what}`, assignmentId: NAM, newDueOn },
      ],
      LINH,
    );
    expect(outcomes).toMatchObject([
      { assignmentId: BAC, outcome: 'refused', code: 'REQUEST_INVALID' },
      { assignmentId: NAM, outcome: 'done' },
    ]);
  });

  it('belongs to its assignment: the same id for another is another ruling', async () => {
    for (const assignmentId of [BAC, NAM]) {
      const outcomes = await engine.client.rule([{ ...EXTENDED, rulingId: 'same', assignmentId }], LINH);
      expect(outcomes).toMatchObject([{ assignmentId, outcome: 'done' }]);
      expect(await getAssignment(engine.register, assignmentId)).toMatchObject({ dueOn: '2023-11-20' });
    }
  });

  it('that extends many at once shortens nobody’s own day', async () => {
    const own = { ...EXTENDED, rulingId: 'own', assignmentId: BAC, newDueOn: '2023-12-01' };
    expect(await engine.client.rule([own], LINH)).toMatchObject([{ outcome: 'done' }]);
    const { reason } = EXTENDED;
    const many = { cycleId: CYCLE, reason, newDueOn: '2023-11-24', actor: LINH } as const;
    const outcomes = await engine.client.extendMany({ ...many, rulingId: 'wards', audience: ['wards'] });
    const byId = new Map(outcomes.map((one) => [one.assignmentId, one]));
    expect(byId.get(NAM)).toMatchObject({ outcome: 'done' });
    expect(byId.get(BAC)).toMatchObject({ outcome: 'refused', code: 'EXTENSION_SHORTENS' });
    const days = [BAC, NAM].map(async (id) => (await getAssignment(engine.register, id)).dueOn);
    expect(await Promise.all(days)).toEqual(['2023-12-01', '2023-11-24']);
    const again = { ...many, rulingId: 'all', newDueOn: '2023-12-04', childrenOf: 'thanh-pho' };
    expect(await engine.client.extendMany(again)).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
    const unknown = engine.client.extendMany({ ...many, rulingId: 'none', audience: ['none'] });
    await expect(unknown).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    const outsider = { kind: 'person', personId: 'khach' } as const;
    const foreign = engine.client.extendMany({ ...many, rulingId: 'x', audience: [], actor: outsider });
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('that was refused is decided anew when it is asked again', async () => {
    const accept = [{ rulingId: 'accept', assignmentId: BAC, ruling: 'accept' as const }];
    const code = 'NOTHING_SUBMITTED';
    expect(await engine.client.rule(accept, LINH)).toMatchObject([{ outcome: 'refused', code }]);
    const nil = { values: {}, nil: true, files: [], actor: unitAs('phuong-bac'), channel: 'api' } as const;
    await engine.client.submit({ submissionId: 'bac-1', assignmentId: BAC, ...nil });
    expect(await engine.client.rule(accept, LINH)).toMatchObject([{ outcome: 'done' }]);
    expect(await engine.client.rule(accept, LINH)).toMatchObject([{ outcome: 'already-done' }]);
  });

  it('leaves its reason out of the histories of Temporal', async () => {
    const { events } = await engine.temporal.workflow.getHandle(`${CYCLE}/shard-0`).fetchHistory();
    const payloads = [...JSON.stringify(events).matchAll(/"data":"([^"]+)"/g)]
      .map(([, data = '']) => Buffer.from(data, 'base64').toString())
      .join('\n');
    expect(payloads).toContain('gia hạn 1 (Phường Nam)');
    expect(payloads).not.toContain(EXTENDED.reason);
  });
});
