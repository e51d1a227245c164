import { describe, expect, it } from '@jest/globals';
import type { PlanAct } from '@kyhan/plan';
import { sql } from 'kysely';
import {
  closeCycle,
  cycleHistory,
  draftCycle,
  getCycle,
  insertCycle,
  listPlanActs,
  planAsCarriedOut,
  recordPlanAct,
  storeRulings,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  CYCLE,
  insertPlan,
  LINH,
  NAM,
  OBLIGATION,
  opening,
  PLAN,
  plan,
  purgedByTwo,
  secondAdministrator,
  Story,
  unitAs,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { placesOf } from '@kyhan/testkit/registers';
import { frontDoorAlone } from '../support/front-door-alone.js';

const NOW = at('2026-03-24', 9);

describe('the front door, when somebody decides for a plan while Temporal is away', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  });

  const wish = {
    actId: 'tam-dung-1',
    planSlug: PLAN,
    act: 'suspend',
    obligation: OBLIGATION,
    from: '2026-04-01',
    reason: 'Sắp xếp bộ máy',
    actor: LINH,
  } as const;
  const kept = () => listPlanActs(door.register, PLAN);

  it('keeps it, so that it holds, and says that Temporal is still to follow', async () => {
    await expect(door.client.actOnPlan(wish)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await kept()).toMatchObject([{ actId: 'tam-dung-1', actor: 'person:linh', at: NOW }]);
    const { obligations } = await planAsCarriedOut(door.register, plan());
    expect(obligations[0]?.suspended).toEqual([{ from: '2026-04-01' }]);
    await expect(door.client.actOnPlan(wish)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await kept()).toHaveLength(1);
  });

  it('takes a suspension that has begun already: it says since when nothing was to open', async () => {
    const begun = { ...wish, from: '2026-03-01' };
    await expect(door.client.actOnPlan(begun)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await kept()).toHaveLength(1);
  });

  const { obligation: _obligation, from: _from, ...bare } = wish;
  const skip = { ...bare, act: 'skip', obligation: OBLIGATION } as const;
  it('leaves out what waits as a draft where nobody is to owe what is open, and leaves it waiting where not', async () => {
    const cycleId = CYCLE.replace('-03', '-04');
    const { cycle } = castCycle([], '2026-04');
    const needs = { recurrence: true, day: true, announcement: false };
    const draft = { ...cycle, cycleId, periodKey: '2026-04', dueOn: '2026-04-30', shards: 0 };
    await draftCycle(door.register, { cycle: draft, needs, notices: [], realAt: REAL });
    await expect(door.client.actOnPlan(wish)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await getCycle(door.register, cycleId)).toHaveProperty('draftSince');
    const end = {
      ...wish,
      act: 'end',
      actId: 'ket-thuc-1',
      waiveOpen: true,
      document: '12/QĐ-UBND',
    } as const;
    const { obligation: _obligation, ...ended } = end;
    await expect(door.client.actOnPlan(ended)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await getCycle(door.register, cycleId)).toMatchObject({ skippedAt: NOW, closedAt: NOW });
    expect((await cycleHistory(door.register, cycleId)).at(-1)).toMatchObject({
      type: 'cycle-skipped',
      actor: 'person:linh',
      reason: 'Sắp xếp bộ máy (12/QĐ-UBND)',
    });
  });

  it.each([
    ['its reason', ['reason'], ['plan_acts.document', 'rulings.ground']],
    ['its document', ['document'], ['events.reason', 'rulings.reason']],
    ['both', ['reason', 'document'], []],
  ] as const)(
    'leaves nowhere, and with no draft that it leaves out, what was purged of it: %s',
    async (_, parts, left) => {
      const SECRET = 'mk 1234';
      await secondAdministrator(door.register);
      const { cycle } = castCycle([], '2026-04');
      const needs = { recurrence: true, day: true, announcement: false };
      const draft = { ...cycle, cycleId: CYCLE.replace('-03', '-04'), dueOn: '2026-04-30', shards: 0 };
      await draftCycle(door.register, { cycle: draft, needs, notices: [], realAt: REAL });
      const words = { reason: SECRET, document: `QĐ ${SECRET}`, waiveOpen: true };
      const acting = door.client.actOnPlan({ ...wish, ...words });
      await expect(acting).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
      const all = ['events.reason', 'plan_acts.document', 'rulings.ground', 'rulings.reason'];
      expect(await placesOf(door.register, SECRET)).toEqual(all);
      const subject = { kind: 'plan-act', id: wish.actId, planSlug: PLAN, parts } as const;
      await purgedByTwo(door.register, { subject, at: NOW });
      expect(await placesOf(door.register, SECRET)).toEqual(left);
      expect((await cycleHistory(door.register, draft.cycleId)).at(-2)).not.toHaveProperty('reason');
    },
  );

  describe('and was interrupted while nobody was to owe what is open', () => {
    const draftId = CYCLE.replace('-03', '-04');
    const isDraft = async () => (await getCycle(door.register, draftId)).draftSince !== undefined;
    const draft = async () => {
      const { cycle } = castCycle([], '2026-04');
      const needs = { recurrence: true, day: true, announcement: false };
      const april = { ...cycle, cycleId: draftId, periodKey: '2026-04', dueOn: '2026-04-30', shards: 0 };
      await draftCycle(door.register, { cycle: april, needs, notices: [], realAt: REAL });
    };
    const decided = async (actId: string, act: PlanAct, actor = 'person:linh') => {
      const waiveOpen = act.type !== 'resume';
      const said = { actId, act, waiveOpen, reason: 'Sắp xếp bộ máy', actor };
      await recordPlanAct(door.register, { planSlug: PLAN, ...said, at: NOW, realAt: REAL });
    };
    const suspend = { type: 'suspend', obligationId: OBLIGATION, from: '2026-04-01' } as const;

    it.each([
      ['nothing was resumed since', undefined, false],
      ['another obligation was resumed since', { obligationId: 'khac' }, false],
      ['it was resumed since', { obligationId: OBLIGATION }, true],
      ['the whole plan was resumed since', {}, true],
    ])('is carried on with by the audit, unless it was resumed: %s', async (_, resumed, isLeft) => {
      await draft();
      await decided('tam-dung-1', suspend);
      if (resumed !== undefined) await decided('lai-1', { type: 'resume', ...resumed, from: '2026-04-01' });
      await door.finish().catch(() => undefined);
      expect(await isDraft()).toBe(isLeft);
    });

    it('holds up no audit where who decided it may do so no more', async () => {
      await decided('tam-dung-1', suspend, 'person:da-chuyen-cong-tac');
      await expect(door.finish()).resolves.toBeUndefined();
    });

    it('asks nobody again for what was waived by it and reopened since', async () => {
      const rulingId = 'tam-dung-1';
      await storeRulings(door.register, {
        rulings: [BAC, NAM].map((unit) => {
          const assignmentId = opening(unit).event.stream;
          return { rulingId, assignmentId, ruling: 'waive', reason: 'Sắp xếp bộ máy', actor: 'person:linh' };
        }),
        askedAt: NOW,
      });
      await sql`update rulings set outcome = 'done'`.execute(door.register.db);
      await decided(rulingId, suspend);
      await expect(door.finish()).resolves.toBeUndefined();
    });

    it('sent again after it was resumed, leaves alone what has come since', async () => {
      await decided('tam-dung-1', suspend);
      await decided('lai-1', { type: 'resume', from: '2026-04-01' });
      await draft();
      const again = door.client.actOnPlan({ ...wish, waiveOpen: true });
      await expect(again).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
      expect(await isDraft()).toBe(true);
    });
  });

  it.each([
    ['no reason', { ...wish, reason: ' ' }, 'REASON_MISSING'],
    ['NUL in the reason', { ...wish, reason: 'a\0' }, 'REQUEST_INVALID'],
    ['no id', { ...wish, actId: '' }, 'REQUEST_INVALID'],
    ['an act that there is not', { ...wish, act: 'sing' as 'end' }, 'REQUEST_INVALID'],
    ['an end before its beginning', { ...wish, to: '2026-03-31' }, 'REQUEST_INVALID'],
    ['no first day', { ...bare, obligation: OBLIGATION }, 'REQUEST_INVALID'],
    ['no obligation', { ...bare, from: '2026-04-01' }, 'REQUEST_INVALID'],
    ['a period that it cannot mean', { ...wish, period: '2026-04' }, 'REQUEST_INVALID'],
    ['a resumption that waives', { ...wish, act: 'resume', waiveOpen: true } as const, 'REQUEST_INVALID'],
    ['an obligation that there is not', { ...wish, obligation: 'khac' }, 'OBLIGATION_NOT_FOUND'],
    ['a plan that there is not', { ...wish, planSlug: 'khac' }, 'NOT_ALLOWED'],
    ['a resumption in the past', { ...wish, act: 'resume', from: '2026-03-23' } as const, 'NEW_DAY_PAST'],
    ['an end in the past', { ...bare, act: 'end', from: '2026-03-23' } as const, 'NEW_DAY_PAST'],
    ['a cycle that the plan lacks', { ...skip, period: '2029-01' }, 'PERIOD_NOT_EXPECTED'],
    ['a period that is none', { ...skip, period: 'quý I' }, 'PERIOD_NOT_EXPECTED'],
    ['a unit that decides', { ...wish, actor: unitAs(BAC) }, 'NOT_ALLOWED'],
  ])('refuses %s, and keeps nothing', async (_, asked, code) => {
    await expect(door.client.actOnPlan(asked)).rejects.toMatchObject({ code });
    expect(await kept()).toEqual([]);
  });

  it('refuses to skip a cycle that has closed', async () => {
    for (const unit of [BAC, NAM])
      await new Story(opening(unit).event)
        .tell({ type: 'waived' }, NOW, { actor: 'person:linh', rulingId: 'r-1' })
        .write(door.register);
    await closeCycle(door.register, { cycleId: CYCLE, at: NOW, realAt: REAL, summary: {} });
    const closed = door.client.actOnPlan({ ...skip, period: '2026-03' });
    await expect(closed).rejects.toMatchObject({ code: 'CYCLE_CLOSED' });
  });

  it('opens nothing ad hoc of what is suspended', async () => {
    const onRequest = {
      ...plan().obligations[0]!,
      id: 'theo-yeu-cau',
      period: { type: 'on-request' },
    } as const;
    await insertPlan(door.register, plan({ obligations: [...plan().obligations, onRequest] }));
    const suspended = { ...wish, obligation: onRequest.id, from: '2026-03-24', to: '2026-03-24' };
    await expect(door.client.actOnPlan(suspended)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    const asked = {
      requestId: 'yeu-cau-1',
      planSlug: PLAN,
      obligationId: onRequest.id,
      dueOn: '2026-04-24',
      units: [],
      reason: 'Theo công văn',
      actor: LINH,
    };
    await expect(door.client.openOnRequest(asked)).rejects.toMatchObject({ code: 'OBLIGATION_SUSPENDED' });
  });
});
