import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@kyhan/calendar';
import { findCycle, findCycleRequest, listAssignments, listCycles } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const ASKED = {
  requestId: 'letter-12',
  planSlug: 'cast',
  obligationId: 'on-request',
  dueOn: '2023-10-27',
  units: [] as readonly string[],
  reason: 'Theo Công văn 12/UBND-KGVX',
  actor: LINH,
};
const FIRST = 'cast/on-request/2023-001';
const SECOND = 'cast/on-request/2023-002';
const DAYS_AFTER_THE_LAST = 30;

describe('a cycle on request', () => {
  let engine: Engine;
  beforeAll(async () => {
    // Real time: no day passes but by the moves of this test.
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
  });
  afterAll(() => engine?.stop());

  const ask = (changes: Partial<Parameters<Engine['client']['openOnRequest']>[0]> = {}) =>
    engine.client.openOnRequest({ ...ASKED, ...changes });

  it('is one however often it is asked for under one id, also at once', async () => {
    const answers = await Promise.all([ask(), ask(), ask({ actor: MINH })]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ cycleId: FIRST })));
    await until(() => findCycle(engine.register, FIRST));
    expect(await ask()).toEqual({ cycleId: FIRST });
  });

  it('is another under another id, whatever it asks for', async () => {
    expect(await ask({ requestId: 'letter-13' })).toEqual({ cycleId: SECOND });
    await until(() => findCycle(engine.register, SECOND));
  });

  it('speaks of the data up to the day that was asked for, and its pages say so', async () => {
    const cycleId = 'cast/on-request/2023-003';
    const asked = { requestId: 'letter-20', cutOff: '2023-09-30', ground: 'Điều 8 Nghị định 09/2019/NĐ-CP' };
    expect(await ask(asked)).toEqual({ cycleId });
    const cycle = await until(() => findCycle(engine.register, cycleId));
    expect(cycle).toMatchObject({ periodTo: '2023-09-30', dueOn: ASKED.dueOn });
    expect(await findCycleRequest(engine.register, cycle)).toMatchObject(asked);
    await expect(ask({ ...asked, cutOff: '2023-10-15' })).rejects.toMatchObject({
      code: 'REQUEST_ID_REUSED',
    });
  });

  it('needs a day where the plan counts none from the asking', async () => {
    const { dueOn: _, ...dayless } = ASKED;
    await expect(engine.client.openOnRequest({ ...dayless, requestId: 'letter-21' })).rejects.toMatchObject({
      code: 'REQUEST_DAY_MISSING',
    });
  });

  it.each([
    ['another day', { dueOn: '2023-10-30' }],
    ['other units', { units: ['phuong-bac'] }],
    ['another reason', { reason: 'Khác' }],
  ])('is refused under its id with %s', async (_, changes) => {
    await expect(ask(changes)).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });

  it.each([
    ['no reason', { reason: ' ' }, 'REASON_MISSING'],
    ['a day that has passed', { dueOn: '2023-10-19' }, 'NEW_DAY_PAST'],
    ['a unit that nobody knows', { units: ['nowhere'] }, 'UNIT_UNKNOWN'],
    ['a cut-off that no calendar has', { cutOff: '2023-02-30' }, 'REQUEST_INVALID'],
    ['NUL in the reason', { reason: 'a\0' }, 'REQUEST_INVALID'],
    ['half a character in its id', { requestId: '\uD83D' }, 'REQUEST_INVALID'],
    ['no id', { requestId: '' }, 'REQUEST_INVALID'],
    ['a unit that asks', { actor: unitAs('phuong-bac') }, 'NOT_ALLOWED'],
  ])('is refused with %s, and no number is lost by it', async (_, changes, code) => {
    await expect(ask({ requestId: 'letter-14', ...changes })).rejects.toMatchObject({ code });
  });

  it('is the same again after its day has passed', async () => {
    await engine.moveTo('2023-11-01', '09:00');
    expect(await ask()).toEqual({ cycleId: FIRST });
    const opened = (await listCycles(engine.register, { obligationId: 'on-request' })).map(
      ({ cycleId }) => cycleId,
    );
    expect(opened).toEqual([FIRST, SECOND, 'cast/on-request/2023-003']);
  });

  it('asked for again as the last is accepted is due so many days after that, whenever that was', async () => {
    const handIn = async (assignmentId: string) => {
      const empty = { values: {}, nil: false, note: 'Đã làm xong', files: [] };
      const by = { actor: unitAs('phuong-bac'), channel: 'api' } as const;
      await engine.client.submit({ submissionId: assignmentId, assignmentId, ...empty, ...by });
      return await until(async () => {
        const [done] = await listAssignments(engine.register, { assignmentIds: [assignmentId] });
        return done?.acceptedAt;
      });
    };
    // Who coordinates asks on the day of the acceptance, for a day counted from it; no series is stepped on.
    const askAfter = async (acceptedAt: number, requestId: string) => {
      const dueOn = addDays(localDate(acceptedAt, 'Asia/Ho_Chi_Minh'), DAYS_AFTER_THE_LAST);
      const { cycleId } = await ask({ requestId, dueOn, units: ['phuong-bac'] });
      await until(() => findCycle(engine.register, cycleId));
      const [next] = await listAssignments(engine.register, { cycleId });
      return next!;
    };
    const second = await askAfter(await handIn(`${FIRST}/main/phuong-bac`), 'after-the-first');
    expect(second).toMatchObject({ unitId: 'phuong-bac', dueOn: '2023-12-01' });
    await engine.moveTo('2023-12-14', '09:00');
    const third = await askAfter(await handIn(second.assignmentId), 'after-the-second');
    expect(third).toMatchObject({ unitId: 'phuong-bac', dueOn: '2024-01-13' });
    expect(await askAfter(third.openedAt, 'after-the-second')).toEqual(third);
  });
});
