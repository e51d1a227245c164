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
    ['NUL', 'Bão\u0000lũ'],
    ['half a surrogate pair', 'Bão \ud83d lũ'],
  ])('that holds %s is refused by itself, and the others are done', async (what, reason) => {
    const outcomes = await engine.client.rule(
      [
        { ...EXTENDED, rulingId: `bac ${what}`, assignmentId: BAC, reason },
        { ...EXTENDED, rulingId: `nam ${what}`, assignmentId: NAM },
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
