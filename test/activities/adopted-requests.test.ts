import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KyhanError } from '@kyhan/errors';
import { readPlan, type Plan } from '@kyhan/plan';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listAssignments,
  listNotices,
  listRequests,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { insertPlan, LINH } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';
import { cooperatingPlan } from '../support/cooperating-plan.js';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';

const NOW = at('2024-06-17', 9);
const HEAD = ['Đơn vị', 'Nhiệm vụ', 'Kỳ báo cáo', 'Bước', 'Hạn', 'Ngày nhận', 'Số, ký hiệu văn bản'];
const ASKED = 'report-on-request';
const BORDER = 'về biên giới';
const SECOND = 'lần hai';

interface Listed {
  readonly unit: string;
  readonly due: string;
  readonly on: string;
}

function requestLine({ unit, due, on }: Listed, name: string): readonly string[] {
  return [unit, ASKED, name, '', due, on, on === '' ? '' : '1/BC'];
}

describe('what was asked for outside the calendar before the software was in use', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  let door: ReturnType<typeof clientAlone>;
  const adopt = async (lines: readonly (readonly string[])[], sheet?: string) =>
    await door.client.adopt({
      planSlug: plan.slug,
      actor: LINH,
      rows: [HEAD, ...lines.map((line) => [...line])],
      ...(sheet === undefined ? {} : { sheet }),
    });
  const refused = async (lines: readonly (readonly string[])[], sheet?: string) => {
    const error = await adopt(lines, sheet).then(
      () => undefined,
      (thrown: unknown) => thrown as KyhanError,
    );
    return (error?.details['problems'] as { readonly vi: string } | undefined)?.vi.split('\n');
  };
  beforeAll(async () => {
    register = await registers.open();
    plan = withOrderedTopics(await readPlan(PLAN_632));
    await insertPlan(register, plan, '2024-06-17');
    door = clientAlone(register, () => NOW);
  });
  afterAll(async () => {
    await door?.close();
    await registers.end();
  });

  it('has its day from the list, and is refused without one, by sheet and line', async () => {
    expect(
      await refused([requestLine({ unit: 'so-khcn', due: '', on: '2024-03-10' }, BORDER)], 'Đột xuất'),
    ).toEqual([
      expect.stringMatching(/^trang “Đột xuất”, dòng 2: cột Hạn: chưa ghi hạn; nhiệm vụ này mở theo yêu cầu/),
    ]);
    expect(
      await refused([requestLine({ unit: 'so-khcn', due: '2024-07-01', on: '2024-06-10' }, BORDER)]),
    ).toEqual([expect.stringMatching(/^dòng 2: cột Hạn: 2024-07-01 chưa qua/)]);
    expect(await listRequests(register, plan.slug)).toEqual([]);
  });

  it('is taken over under numbers of its own, each unit by its day of receipt, and writes to nobody', async () => {
    const [early, late] = ['2024-03-15', '2024-05-02'];
    const list = [
      requestLine({ unit: 'so-khcn', due: early, on: '2024-03-10' }, BORDER),
      requestLine({ unit: 'so-gddt', due: early, on: '2024-03-20' }, BORDER),
      requestLine({ unit: 'so-khcn', due: late, on: '2024-05-02' }, SECOND),
      requestLine({ unit: 'so-y-te', due: late, on: '' }, SECOND),
    ];
    const { adopted, items, blank } = await adopt(list);
    expect([adopted, blank]).toEqual([3, 1]);
    expect(items.map(({ period, onTime }) => [period, onTime])).toEqual([
      ['2024-001', true],
      ['2024-001', false],
      ['2024-002', true],
    ]);
    const requests = await listRequests(register, plan.slug);
    expect(new Map(requests.map(({ number, dueOn }) => [number, dueOn]))).toEqual(
      new Map([
        [1, early],
        [2, late],
      ]),
    );
    expect(await adopt(list)).toMatchObject({ adopted: 0, already: 3 });
    expect(await listNotices(register)).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
    const broken = (await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken);
    expect(broken).toEqual([]);
  });

  it('takes a unit that is found later into the request that it belongs to', async () => {
    const { items } = await adopt([
      requestLine({ unit: 'so-y-te', due: '2024-05-02', on: '2024-05-03' }, SECOND),
    ]);
    expect(items).toMatchObject([{ period: '2024-002', onTime: false }]);
    expect(await listRequests(register, plan.slug)).toHaveLength(2);
  });
});

describe('what was gathered for a report before the software was in use', () => {
  const registers = pgliteRegisters();
  const now = at('2026-06-15', 2);
  let register: Register;
  let plan: Plan;
  let door: ReturnType<typeof clientAlone>;
  beforeAll(async () => {
    register = await registers.open();
    plan = { ...(await cooperatingPlan()), inForce: { from: '2026-01-02', to: '2028-12-31' } };
    await insertPlan(register, plan, '2026-06-15');
    door = clientAlone(register, () => now);
  });
  afterAll(async () => {
    await door?.close();
    await registers.end();
  });
  const adopt = async (lines: readonly (readonly string[])[]) =>
    await door.client.adopt({
      planSlug: plan.slug,
      actor: LINH,
      rows: [HEAD, ...lines.map((line) => [...line])],
    });
  const line = (unit: string, on: string) => [unit, 'monthly-report', '2026-03', '', '', on, ''];

  it('is in the list to fill in', async () => {
    const { rows } = await door.client.adoptionTemplate({ planSlug: plan.slug, actor: LINH });
    const march = rows.filter(([, , period = '']) => /\b0?3\/2026/.test(period));
    expect(new Set(march.map(([unit]) => unit))).toEqual(
      new Set(['Phường Bắc', 'Phường Nam', 'Phường Đông']),
    );
  });

  it('is not taken over without the report that it was for', async () => {
    await expect(adopt([line('phuong-nam', '2026-03-10')])).rejects.toMatchObject({
      details: { problems: { vi: expect.stringMatching(/^dòng 2: phần phối hợp này thuộc một báo cáo/) } },
    });
  });

  it('is taken over with it', async () => {
    const { adopted } = await adopt([line('phuong-nam', '2026-03-10'), line('phuong-bac', '2026-03-25')]);
    expect(adopted).toBe(2);
    const all = await listAssignments(register, { planSlug: plan.slug });
    expect(new Map(all.map(({ unitId, contribution }) => [unitId, contribution]))).toEqual(
      new Map([
        ['phuong-bac', false],
        ['phuong-nam', true],
      ]),
    );
    for (const { assignmentId } of all) {
      expect((await getAssignment(register, assignmentId)).endedAt).toBe(now);
      const types = (await assignmentHistory(register, assignmentId)).events.map(({ fact }) => fact.type);
      expect(types).toEqual(['opened', 'submitted', 'accepted']);
    }
    expect(await listNotices(register)).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
    const broken = (await checkInvariants(register, { now })).flatMap((one) => one.broken);
    expect(broken).toEqual([]);
  });

  it('is taken over later, once the report is here', async () => {
    expect(await adopt([line('phuong-dong', '2026-03-11')])).toMatchObject({ adopted: 1 });
  });
});
