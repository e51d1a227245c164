import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf } from '@kyhan/plan/ids';
import {
  actOnDraft,
  closeFinding,
  draftCycle,
  listFindings,
  listNotices,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, CYCLE, insertPlan, opening, plan } from '@kyhan/testkit/cast';
import { at, DAY, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const NEEDS = { recurrence: true, day: true, announcement: false };

/** March is drafted on the 1st and due on the 25th. */
describe('the audit of drafts', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let since: number;
  beforeEach(async () => {
    register = await registers.open();
    const [monthly] = plan().obligations;
    const uncertain = { basis: 'inferred', inferredFrom: 'theo thông lệ', unconfirmed: 'draft' } as const;
    const policies = { ordered: { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] } };
    const position = { type: 'at', from: 'period-start' } as const;
    const opens = { position, roll: 'none', exclusive: false } as const;
    await insertPlan(register, plan({ policies, obligations: [{ ...monthly!, ...uncertain, opens }] }));
    const { cycle } = castCycle([opening(BAC)]);
    since = cycle.openedAt;
    await draftCycle(register, { cycle: { ...cycle, shards: 0 }, needs: NEEDS, notices: [], realAt: REAL });
  });
  afterAll(() => registers.end());

  /** What of March is missing at an instant. */
  const audited = async (now: number) => {
    const clock = { now: () => now, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
    const activities = activitiesAlone({ register, clock });
    const { missing } = await new MockActivityEnvironment().run(
      async (): ReturnType<typeof activities.auditPlan> =>
        await activities.auditPlan({ planSlug: plan().slug }),
    );
    return missing.filter(({ periodKey }) => periodKey === '2026-03').length;
  };
  const confirm = () => {
    const deed = { cycleId: CYCLE, act: 'confirm', reason: 'x', actor: 'person:linh' } as const;
    return actOnDraft(register, { ...deed, at: since + DAY, realAt: REAL });
  };

  it('leaves what waits to its coordinator, and opens its finding again where somebody has closed it', async () => {
    const findingId = findingIdOf({ kind: 'cycle-draft', about: CYCLE });
    await closeFinding(register, { findingId, at: since, ending: 'cycle-opened' });
    expect(await audited(since + DAY)).toBe(0);
    const open = (await listFindings(register, { open: true })).map(({ kind, subject }) => [kind, subject]);
    expect(open).toContainEqual(['cycle-draft', CYCLE]);
  });

  it('opens what was confirmed while Temporal was away', async () => {
    await confirm();
    expect(await audited(since + 2 * DAY)).toBe(1);
  });

  it('opens nothing past its day: every unit would be late at once', async () => {
    await confirm();
    expect(await audited(at('2026-03-27'))).toBe(0);
  });

  it('tells its coordinator once more each week, and not for ever', async () => {
    const letters = async () => (await listNotices(register, { kind: 'cycle-draft' })).length;
    const counts: number[] = [];
    for (const days of [6, 7, 8, 14, 70, 80]) {
      await audited(since + days * DAY);
      counts.push(await letters());
    }
    expect(counts).toEqual([0, 1, 1, 2, 3, 3]);
  });
});
