import { beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf } from '@kyhan/plan/ids';
import {
  checkInvariants,
  listFindings,
  listPlanActs,
  openFinding,
  planAsCarriedOut,
  recordPlanAct,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { castCycleId, insertPlan, OBLIGATION, PLAN, plan } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-04', 10);

const SUSPENDED = {
  planSlug: PLAN,
  actId: 'tam-dung-1',
  act: { type: 'suspend', obligationId: OBLIGATION, from: '2026-04-01', to: '2026-05-31' },
  waiveOpen: false,
  reason: 'Sắp xếp bộ máy',
  document: '12/UBND-NC, 20/3/2026',
  actor: 'person:linh',
  at: NOW,
  realAt: REAL,
} as const;

/** What is decided for a plan beside its versions. */
export function exercisePlanActs(registers: FreshRegisters): void {
  describe('what is decided for a plan beside its versions', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
    });

    const faults = async () =>
      (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);

    it('is an event of the plan with who, when, why and on which paper, and the plan is carried out by it', async () => {
      expect(await recordPlanAct(register, SUSPENDED)).toEqual({ kind: 'recorded', sequence: 2 });
      const { planSlug: _slug, realAt: _realAt, ...told } = SUSPENDED;
      expect(await listPlanActs(register, PLAN)).toEqual([told]);
      const { obligations } = await planAsCarriedOut(register, plan());
      expect(obligations.find(({ id }) => id === OBLIGATION)?.suspended).toEqual([
        { from: '2026-04-01', to: '2026-05-31' },
      ]);
      expect(await faults()).toEqual([]);
    });

    it('is kept once under its id, and other content under that id is refused', async () => {
      await recordPlanAct(register, SUSPENDED);
      const again = recordPlanAct(register, { ...SUSPENDED, at: NOW + 1 });
      expect(await again).toEqual({ kind: 'duplicate', sequence: 2 });
      for (const change of [{ reason: 'Khác' }, { document: 'Khác' }, { waiveOpen: true }])
        await expect(recordPlanAct(register, { ...SUSPENDED, ...change })).rejects.toMatchObject({
          code: 'PLAN_ACT_ID_REUSED',
        });
      expect(await listPlanActs(register, PLAN)).toHaveLength(1);
    });

    it('is kept once where it arrives twice at the same moment', async () => {
      const kept = await Promise.all([SUSPENDED, SUSPENDED].map((one) => recordPlanAct(register, one)));
      expect(kept.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'recorded']);
    });

    it('stands between the versions of the plan, which stay whole', async () => {
      await recordPlanAct(register, SUSPENDED);
      const second = await insertPlan(register, plan({ issuedOn: '2026-01-03' }));
      expect(second).toEqual({ version: 2, changed: true });
      expect(await faults()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('that skips a cycle settles the finding that it is missing', async () => {
      const subject = castCycleId('2026-04');
      const findingId = findingIdOf({ kind: 'cycle-missing', about: subject });
      await openFinding(register, { findingId, kind: 'cycle-missing', subject, data: {}, at: NOW });
      const act = { type: 'skip', obligationId: OBLIGATION, periodKey: '2026-04' } as const;
      const { document: _document, ...skipped } = { ...SUSPENDED, act };
      await recordPlanAct(register, skipped);
      expect(await listFindings(register, { open: true })).toEqual([]);
      expect((await listFindings(register))[0]).toMatchObject({ ending: 'decided' });
    });

    it('needs a plan that was applied', async () => {
      const elsewhere = recordPlanAct(register, { ...SUSPENDED, planSlug: 'khong-co' });
      await expect(elsewhere).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' });
    });

    it.each([
      ['what was decided', sql`update plan_acts set act = jsonb_set(act, '{from}', '"2026-04-02"')`],
      ['its id', sql`update plan_acts set act_id = 'khac'`],
      ['its place', sql`update plan_acts set sequence = 1`],
      ['its plan', sql`update plan_acts set plan_slug = 'khac'`],
      ['what becomes of open work', sql`update plan_acts set waive_open = true`],
      ['its paper', sql`update plan_acts set document = 'Khác'`],
      ['the salt of its paper', sql`update plan_acts set document_salt = '\\x00'`],
      ['the commitment to its paper', sql`update plan_acts set document_commitment = '\\x00'`],
      ['its row', sql`delete from plan_acts`],
    ])('shows that %s was changed', async (what, tamper) => {
      await recordPlanAct(register, SUSPENDED);
      if (what === 'its plan') await insertPlan(register, plan({ slug: 'khac' }));
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect(await faults()).not.toEqual([]);
    });

    it('may have its paper erased, value and salt together', async () => {
      await recordPlanAct(register, SUSPENDED);
      await lowerSecondWall(register);
      await sql`update plan_acts set document = null, document_salt = null`.execute(register.db);
      expect(await faults()).toEqual([]);
    });
  });
}
