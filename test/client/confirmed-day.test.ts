import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import type { Plan } from '@kyhan/plan';
import { draftCycle, getCycle, type Register } from '@kyhan/register';
import { castCycle, castPlan, CYCLE, insertPlan, LINH, plan } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-05', 9);
const PAPER = { number: '12', sign: 'BTTTT-TTCS', on: '2026-03-04', signatory: 'Thứ trưởng' };
const CONFIRM = { cycleId: CYCLE, act: 'confirm', reason: 'Theo công văn của Bộ', actor: LINH } as const;

/** The last day of the month, which a ministry set: beyond it the policy wants a paper. */
async function setByMinistry(): Promise<Plan> {
  const { ordered } = (await castPlan()).policies;
  const [monthly] = plan().obligations;
  if (ordered === undefined || monthly === undefined)
    throw new Error('the cast has a policy and an obligation');
  const steps = monthly.steps.map((step) => {
    return { ...step, due: step.due.map((rule) => ({ ...rule, setBy: 'Bộ TTTT' })) };
  });
  return plan({
    policies: { ordered: { ...ordered, extension: { document: 'beyond-set-day' } } },
    obligations: [{ ...monthly, steps }],
  });
}

describe('the front door, when a draft is confirmed with another day', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, await setByMinistry());
    const needs = { recurrence: true, day: true, announcement: false };
    await draftCycle(register, {
      cycle: { ...castCycle([]).cycle, shards: 0 },
      needs,
      notices: [],
      realAt: REAL,
    });
    ({ client, close } = clientAlone(register, NOW));
  });
  afterEach(() => close());
  afterAll(() => registers.end());

  it('keeps it, to the end of that day', async () => {
    expect(await client.actOnDraft({ ...CONFIRM, dueOn: '2026-03-26' })).toMatchObject({
      outcome: 'opening',
    });
    expect(await getCycle(register, CYCLE)).toMatchObject({
      confirmedAt: NOW,
      givenDueOn: '2026-03-26',
      dueOn: '2026-03-26',
      dueAt: at('2026-03-26', 17),
    });
  });

  it.each([
    ['a day that is over', { dueOn: '2026-03-04' }, 'NEW_DAY_PAST'],
    ['a day after the plan', { dueOn: '2029-04-02' }, 'NEW_DAY_TOO_FAR'],
    ['a Sunday that nobody has meant', { dueOn: '2026-03-22' }, 'NEW_DAY_OFF'],
    ['a day that no calendar has', { dueOn: '2026-02-30' }, 'REQUEST_INVALID'],
    ['a day where it is left out', { act: 'skip', dueOn: '2026-03-26' }, 'REQUEST_INVALID'],
    ['a day beyond that of the ministry without a paper', { dueOn: '2026-04-02' }, 'EXTENSION_PAPER_MISSING'],
  ] as const)('refuses %s, and keeps nothing', async (_what, changes, code) => {
    await expect(client.actOnDraft({ ...CONFIRM, ...changes })).rejects.toMatchObject({ code });
    expect(await getCycle(register, CYCLE)).not.toHaveProperty('confirmedAt');
  });

  it('takes a day off that is meant, and one beyond that of the ministry with a paper', async () => {
    await client.actOnDraft({ ...CONFIRM, dueOn: '2026-03-22', onDayOff: true });
    expect(await getCycle(register, CYCLE)).toMatchObject({ givenDueOn: '2026-03-22' });
    await client.actOnDraft({ ...CONFIRM, dueOn: '2026-04-02', document: PAPER });
    expect(await getCycle(register, CYCLE)).toMatchObject({ givenDueOn: '2026-04-02' });
  });
});
