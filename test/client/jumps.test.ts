import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import { insertCycle, listSubmissions, recordSubmission, type Register } from '@kyhan/register';
import {
  acceptedForFebruary,
  BAC,
  castCycle,
  insertPlan,
  LINH,
  NAM,
  ofUnit,
  opening,
  planThatAsksWhy,
  submission,
  unitAs,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const REASON = 'participants.reason';
const JUMPS = { summary: 'Đã họp', participants: 900 };

describe('a figure that jumps from what was accepted for the period before', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planThatAsksWhy());
    await acceptedForFebruary(register, { summary: 'Đã họp', participants: 12 });
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    ({ client, close } = clientAlone(register, at('2026-03-24', 9)));
  });
  afterEach(() => close());
  afterAll(() => registers.end());

  const wish = {
    submissionId: 's-1',
    assignmentId: ofUnit(BAC),
    values: JUMPS as Readonly<Record<string, unknown>>,
    nil: false,
    files: [],
    actor: unitAs(BAC),
    channel: 'api',
  } as const;

  it('is refused without its reason: where it goes, what it was, what to do', async () => {
    const told = {
      code: 'SUBMISSION_INVALID',
      problems: [{ at: { field: REASON }, message: expect.objectContaining({}) }],
    };
    await expect(client.submit(wish)).rejects.toMatchObject(told);
    const refused = await client.submit(wish).catch((error: Error) => error.message);
    expect(refused).toContain('"Participants" is 900 and was 12 the period before');
    expect(await listSubmissions(register, wish.assignmentId)).toEqual([]);
  });

  it('is taken with it, kept with the version, and the same again gets its receipt', async () => {
    const values = { ...JUMPS, [REASON]: 'Có lễ hội' };
    expect(await client.submit({ ...wish, values })).toMatchObject({ kind: 'stored' });
    expect(await listSubmissions(register, wish.assignmentId)).toMatchObject([{ values }]);
    expect(await client.submit({ ...wish, values })).toMatchObject({ kind: 'duplicate' });
  });

  it('is asked of who coordinates as well, where that one enters it', async () => {
    const onBehalf = { means: 'telephone', receivedOn: '2026-03-24', reason: 'Báo qua điện thoại' } as const;
    const entered = { ...wish, actor: LINH, onBehalf };
    await expect(client.submit(entered)).rejects.toMatchObject({ code: 'SUBMISSION_INVALID' });
    const values = { ...JUMPS, [REASON]: 'Đơn vị cho biết có lễ hội' };
    expect(await client.submit({ ...entered, values })).toMatchObject({ kind: 'stored' });
  });

  it('is not asked of what was stored before that was accepted: the same again gets its receipt', async () => {
    const { submissionId, assignmentId } = wish;
    const stored = { submissionId, assignmentId, values: JUMPS, channel: 'api', storedAt: at('2026-03-24') };
    await recordSubmission(register, submission(submissionId, stored as Parameters<typeof submission>[1]));
    expect(await client.submit(wish)).toMatchObject({ kind: 'duplicate' });
  });

  it.each([
    ['whose figures did not', { values: { ...JUMPS, participants: 18 } }],
    ['that declares nil', { values: {}, nil: true }],
    ['of a unit that handed in nothing before', { assignmentId: ofUnit(NAM), actor: unitAs(NAM) }],
  ])('is asked of no report %s', async (_what, changes) => {
    expect(await client.submit({ ...wish, ...changes })).toMatchObject({ kind: 'stored' });
  });

  it('refuses a reason beside a nil return: only the sender knows which was meant', async () => {
    const both = { ...wish, values: { [REASON]: 'Có lễ hội' }, nil: true };
    await expect(client.submit(both)).rejects.toMatchObject({ problems: [{ at: 'nil' }] });
  });
});

describe('a figure of a cumulative period', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it.each([
    ['2025-3M', '2026-3M', 'SUBMISSION_INVALID'],
    // The first three months are part of the first six: that there are more is no jump.
    ['2026-3M', '2026-6M', undefined],
  ])('of which %s was accepted is compared in %s with the same a year before', async (before, now, code) => {
    const register = await registers.open();
    await insertPlan(register, planThatAsksWhy());
    await acceptedForFebruary(register, { summary: 'Đã họp', participants: 12 }, { periodKey: before });
    const { cycle, ...rest } = castCycle([opening(BAC)]);
    await insertCycle(register, { ...rest, cycle: { ...cycle, periodKey: now } });
    const { client, close } = clientAlone(register, at('2026-03-24', 9));
    const refused = await client
      .submit({
        submissionId: 's-1',
        assignmentId: ofUnit(BAC),
        values: JUMPS,
        nil: false,
        files: [],
        actor: unitAs(BAC),
        channel: 'api',
      })
      .then(
        () => undefined,
        (error: { readonly code?: string }) => error.code,
      );
    expect(refused).toBe(code);
    await close();
  });
});
