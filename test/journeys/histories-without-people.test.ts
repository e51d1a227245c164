import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getAssignment, listSubmissions } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;
const NOTE = 'Ông Nguyễn Văn Kín đang điều trị';
const REASON = 'Bà Trần Thị Riêng nghỉ thai sản';
const PROMISE = 'Gọi 0912 345 678 khi cần';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 30_000 });
  await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
  await until(() => getAssignment(engine.register, BAC).catch(() => undefined));
  const report = { assignmentId: BAC, values: {}, nil: true, files: [], note: NOTE, channel: 'api' } as const;
  await engine.client.submit({ submissionId: 'bac-1', ...report, actor: unitAs('phuong-bac') });
  const act = { assignmentId: NAM, actId: 'nam-1', act: 'note', reason: PROMISE } as const;
  await engine.client.act({ ...act, actor: unitAs('phuong-nam') });
  await until(async () => {
    const [submission] = await listSubmissions(engine.register, BAC);
    return submission?.takenInAt === undefined ? undefined : true;
  });
  const ruling = { rulingId: 'r-1', assignmentId: BAC, ruling: 'return', reason: REASON } as const;
  await engine.client.rule([ruling], LINH);
  await engine.moveTo('2023-11-01');
});
afterAll(() => engine?.stop());

/** All that Temporal keeps of all that runs or has run here, as text. */
async function kept(): Promise<string> {
  const texts: string[] = [];
  for await (const { workflowId, runId, memo } of engine.temporal.workflow.list()) {
    const { events = [] } = await engine.temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    texts.push(JSON.stringify([workflowId, memo, events], asText));
  }
  return texts.join('\n');
}

/** Payloads are bytes, which JSON writes in base64; numbers of events may be too large for it. */
function asText(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return name === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value;
}

describe('what Temporal keeps', () => {
  it('names who acted by id, and holds no mailbox, no telephone and nothing that anybody wrote', async () => {
    const text = await kept();
    for (const id of ['phuong-bac', 'linh'])
      expect({ id, isKept: text.includes(id) }).toEqual({ id, isKept: true });
    for (const secret of [NOTE, REASON, PROMISE, 'Nguyễn Văn Kín', 'Trần Thị Riêng', '0912'])
      expect({ secret, isKept: text.includes(secret) }).toEqual({ secret, isKept: false });
    const plan = await castPlan();
    const contacts = plan.units.flatMap((unit) => unit.contacts);
    expect(contacts.length).toBeGreaterThan(1);
    for (const { email, name, phone } of contacts)
      for (const personal of [email, name, phone].filter((one) => one !== undefined))
        expect({ personal, isKept: text.includes(personal) }).toEqual({ personal, isKept: false });
  });
});
