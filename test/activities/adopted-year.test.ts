import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AdoptionAnswer } from '@kyhan/contracts';
import { isKyhanError, type KyhanError } from '@kyhan/errors';
import { readPlan, type Plan } from '@kyhan/plan';
import {
  assignmentCounts,
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listAssignments,
  listCycles,
  listNotices,
  listSubmissions,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { PlayedPlan } from './played-plan.js';

const HEAD = ['Đơn vị', 'Nhiệm vụ', 'Kỳ báo cáo', 'Ngày nhận', 'Số, ký hiệu văn bản', 'Ghi chú'];

/** Plan 632 is applied in the middle of June 2024; what came from January on stands in the office's own list. */
describe('a year that has begun, taken over from the list of the office', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  let played: PlayedPlan;
  let door: ReturnType<typeof clientAlone>;
  let rows: string[][];
  let answer: AdoptionAnswer;
  /** What was open when the list was taken over, and is in it. */
  let openBefore: readonly string[];

  const adopt = async (list: readonly (readonly string[])[], dryRun = false) =>
    await door.client.adopt({
      planSlug: plan.slug,
      actor: LINH,
      rows: list.map((row) => [...row]),
      dryRun,
    });
  const refusedFor = async (list: readonly (readonly string[])[]): Promise<string[]> => {
    const error = await adopt(list).then(
      () => undefined,
      (thrown: unknown) => thrown as KyhanError,
    );
    if (error === undefined || !isKyhanError(error))
      throw new Error(`taken over, or failed: ${String(error)}`);
    expect(error.code).toBe('ADOPTION_REFUSED');
    return (error.details['problems'] as { readonly vi: string }).vi.split('\n');
  };

  beforeAll(async () => {
    register = await registers.open();
    plan = withOrderedTopics(await readPlan(PLAN_632));
    played = await PlayedPlan.from(register, plan, '2024-06-03');
    door = clientAlone(register, () => played.now);
    await played.liveUntil('2024-06-17');
    const template = await door.client.adoptionTemplate({ planSlug: plan.slug, actor: LINH });
    rows = template.rows.map((row) => [...row]);
  });
  afterAll(async () => {
    await door?.close();
    await registers.end();
  });

  it('is a list of what units owed up to now, by the names of the plan', () => {
    const [head, ...matters] = rows;
    expect(head).toEqual([
      'Đơn vị',
      'Nhiệm vụ',
      'Kỳ báo cáo',
      'Bước',
      'Hạn',
      'Ngày nhận',
      'Số, ký hiệu văn bản',
      'Ghi chú',
    ]);
    expect(matters.length).toBeGreaterThan(100);
    const units = new Set(plan.units.map(({ name }) => name.vi));
    expect(matters.filter(([unit = '']) => !units.has(unit))).toEqual([]);
  });

  it('changes nothing where nobody has written anything into it', async () => {
    expect(await adopt(rows)).toMatchObject({ adopted: 0, already: 0, blank: rows.length - 1, items: [] });
  });

  it('is refused whole, with every line that is wrong', async () => {
    const [, first = []] = rows;
    const [unit = '', obligation = '', period = ''] = first;
    const line = (changes: Partial<Record<'u' | 'o' | 'p' | 'on' | 'doc', string>>) => [
      changes.u ?? unit,
      changes.o ?? obligation,
      changes.p ?? period,
      changes.on ?? '2024-01-20',
      changes.doc ?? '',
      '',
    ];
    const before = await listCycles(register, { planSlug: plan.slug });
    const told = await refusedFor([
      HEAD,
      line({ u: `${unit}x` }),
      line({ o: obligation.slice(0, -1) }),
      line({ p: 'tháng 13/2024' }),
      line({ on: '31/02/2024' }),
      line({ on: '2025-01-20' }),
      line({ on: '2001-01-20' }),
      line({ on: '', doc: '12/BC' }),
      line({ u: 'báo không có' }),
      line({ on: '2024-05-20 25:10' }),
    ]);
    expect(told).toEqual([
      `dòng 2: cột Đơn vị: kế hoạch không có đơn vị “${unit}x”; có phải “${unit}”?`,
      `dòng 3: cột Nhiệm vụ: kế hoạch không có nhiệm vụ “${obligation.slice(0, -1)}”; có phải “${obligation}”?`,
      expect.stringMatching(/^dòng 4: cột Kỳ báo cáo: đến nay nhiệm vụ này không có kỳ “tháng 13\/2024”/),
      'dòng 5: cột Ngày nhận: “31/02/2024” không phải ngày; ghi như 15/03/2024',
      'dòng 6: cột Ngày nhận: ngày 2025-01-20 chưa đến',
      expect.stringMatching(/^dòng 7: cột Ngày nhận: ngày 2001-01-20 trước khi kỳ báo cáo bắt đầu/),
      expect.stringMatching(/^dòng 8: cột Ngày nhận: chưa ghi ngày nhận mà có số văn bản/),
      expect.stringMatching(/^dòng 9: cột Đơn vị: kế hoạch không có đơn vị “báo không có”/),
      'dòng 10: cột Ngày nhận: “2024-05-20 25:10” không phải ngày; ghi như 15/03/2024',
    ]);
    expect(await refusedFor([HEAD, line({}), line({})])).toEqual(['dòng 3: đã có ở dòng 2; giữ một dòng']);
    expect(
      await refusedFor([
        ['Đơn vị', 'Ngày nhận'],
        ['a', 'b'],
      ]),
    ).toEqual([expect.stringMatching(/^dòng 1: bảng thiếu cột Nhiệm vụ, Kỳ báo cáo/)]);
    expect(await listCycles(register, { planSlug: plan.slug })).toEqual(before);
  });

  it('is nobody’s to give but who coordinates', async () => {
    const wish = { planSlug: plan.slug, actor: unitAs(plan.units[0]!.id), rows };
    await expect(door.client.adopt(wish)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is taken over, what was in time and what was late by its day of receipt', async () => {
    const owed = await listAssignments(register, { planSlug: plan.slug, ended: false });
    openBefore = owed.slice(0, 3).map(({ assignmentId }) => assignmentId);
    const seen = await adopt(filledIn(rows), true);
    expect(await listSubmissions(register, seen.items[0]!.assignmentId).catch(() => [])).toEqual([]);
    answer = await adopt(filledIn(rows));
    expect(answer).toEqual(seen);
    expect(answer.adopted).toBeGreaterThan(50);
    const late = answer.items.filter(({ onTime }) => onTime === false);
    expect(late.length).toBeGreaterThan(10);
    for (const { dueOn, receivedOn, onTime } of answer.items)
      expect([receivedOn <= dueOn, undefined]).toContain(onTime);
    await played.liveUntil('2024-06-18');
    const figures = await assignmentCounts(register, { planSlug: plan.slug, now: played.now });
    const { onTime, late: wasLate, answered } = figures;
    expect([onTime + wasLate + answered, wasLate]).toEqual([answer.adopted, late.length]);
  });

  it('says in the history of each that it had come before, on which day and paper, and who wrote it down', async () => {
    const { assignmentId, receivedOn } = answer.items[0]!;
    const [submission] = await listSubmissions(register, assignmentId);
    expect(submission).toMatchObject({
      actor: 'person:linh',
      onBehalf: {
        means: 'before-use',
        receivedOn,
        reason: 'Đã nhận trước khi dùng phần mềm',
        document: expect.stringMatching(/BC$/),
      },
    });
    const types = (await assignmentHistory(register, assignmentId)).events.map(({ fact }) => fact.type);
    expect(types).toEqual(['opened', 'submitted', 'accepted']);
  });

  it('changes nothing when it comes a second time', async () => {
    const before = await verifyChains(register);
    expect(await adopt(filledIn(rows))).toMatchObject({
      adopted: 0,
      already: answer.adopted,
      items: [],
    });
    expect((await verifyChains(register)).events).toBe(before.events);
  });

  it('takes what is found later of periods that were taken over already', async () => {
    const later = await adopt(filledIn(rows, (place) => place % 2 === 1));
    expect(later.adopted).toBeGreaterThan(50);
    const [first] = later.items;
    expect((await getAssignment(register, first!.assignmentId)).endedAt).toBe(played.now);
  });

  it('writes to nobody about it, then or later, and what comes later goes on as always', async () => {
    const adopted = new Set(
      (await listAssignments(register, { planSlug: plan.slug, ended: true })).map((one) => one.assignmentId),
    );
    await played.liveUntil('2024-08-20');
    const notices = await listNotices(register);
    const about = notices.filter(({ assignmentId, state }) => adopted.has(assignmentId) && state === 'sent');
    expect(about.filter(({ kind }) => kind !== 'opening')).toEqual([]);
    expect(about.filter(({ sentAt = 0 }) => sentAt > Date.parse('2024-06-17T00:00:00+07:00'))).toEqual([]);
    expect(openBefore.length).toBe(3);
    const summaries = notices.filter(({ kind, dueAt }) => kind === 'cycle-summary' && dueAt < played.now);
    expect(summaries.filter(({ assignmentId }) => isOfBefore(assignmentId))).toEqual([]);
    const others = notices.filter(
      ({ assignmentId, kind }) => !adopted.has(assignmentId) && kind === 'opening',
    );
    expect(others.filter(({ state }) => state === 'sent').length).toBeGreaterThan(10);
  });

  it('stands under the proof', async () => {
    const broken = (await checkInvariants(register, { now: played.now })).flatMap((one) => one.broken);
    // Without Temporal nothing closes the cycles that were lived here; what was taken over has closed with it.
    const lived = (await listCycles(register, { state: 'open' })).map(
      ({ cycleId }) => `${cycleId}: all its assignments have ended and it is not closed`,
    );
    expect(broken.filter((one) => !lived.includes(one))).toEqual([]);
    const periods = new Map((await listCycles(register)).map((cycle) => [cycle.cycleId, cycle]));
    const past = answer.items.filter(({ dueOn }) => dueOn < '2024-06-03');
    const closed = past.map(({ assignmentId }) => periods.get(cycleOf(assignmentId))?.closedAt);
    expect([past.length > 50, closed.includes(undefined)]).toEqual([true, false]);
  });

  function cycleOf(assignmentId: string): string {
    return assignmentId.split('/').slice(0, 3).join('/');
  }

  /** Of periods that were never open here. */
  function isOfBefore(cycleId: string): boolean {
    return answer.items.some(
      ({ assignmentId, dueOn }) => dueOn < '2024-06-03' && assignmentId.startsWith(`${cycleId}/`),
    );
  }

  /** Every third in time and every third late, or which of them `isIn` says; the rest is left as it came. */
  function filledIn(list: readonly (readonly string[])[], isIn = (place: number) => place % 2 === 0) {
    return list.map((row, place) => {
      if (place === 0 || !isIn(place)) return row;
      const [unit = '', obligation = '', period = '', step = '', due = ''] = row;
      const [day = '', month = '', year = ''] = due.split('/');
      const dueOn = `${year}-${month}-${day}`;
      const on = place % 3 === 0 || dueOn > '2024-06-16' ? '2024-06-16' : dueOn;
      return [unit, obligation, period, step, due, on, `${place}/BC`, ''];
    });
  }
});
