import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { listFindings, openFinding, storeRulings, type Register } from '@kyhan/register';
import { BAC, castTurn, NAM, ofUnit, openMarch, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const NOW = at('2026-03-10', 9);

describe('the audit of a plan', () => {
  const registers = pgliteRegisters();
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
    for (const unitId of [BAC, NAM]) {
      const subject = unitKeyOf({ planSlug: PLAN, unitId });
      const unit = { vi: unitId, en: unitId };
      await openFinding(register, {
        findingId: findingIdOf({ kind: 'unit-without-future', about: subject }),
        kind: 'unit-without-future',
        subject,
        data: { unit, why: 'ended', count: 1, successors: [] },
        at: NOW,
      });
    }
  });
  afterAll(() => registers.end());

  const audit = async () => {
    const clock = { now: () => NOW, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
    const activities = activitiesAlone({ register, clock });
    await new MockActivityEnvironment().run(async () => await activities.auditPlan({ planSlug: PLAN }));
    const findings = await listFindings(register, { open: true });
    return findings.flatMap(({ kind, subject }) => (kind === 'unit-without-future' ? [subject] : []));
  };

  it('closes the finding of a unit that has gone once it owes nothing, and of no other', async () => {
    const [bac, nam] = [BAC, NAM].map((unitId) => unitKeyOf({ planSlug: PLAN, unitId }));
    expect(await audit()).toEqual([bac, nam]);
    const name = { assignmentId: ofUnit(NAM), rulingId: 'r-1' };
    const waived = { ...name, ruling: 'waive', reason: 'Sáp nhập', actor: 'person:linh' } as const;
    await storeRulings(register, { rulings: [waived], askedAt: NOW });
    await castTurn(register, { now: NOW, rulings: [name] });
    expect(await audit()).toEqual([bac]);
    const [ended] = await listFindings(register, { open: false });
    expect(ended).toMatchObject({ subject: nam, ending: 'owes-nothing' });
  });
});
