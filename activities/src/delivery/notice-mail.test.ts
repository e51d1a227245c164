import { beforeAll, describe, expect, it } from '@jest/globals';
import { officeOn, planNames, readPlan, type Plan } from '@kyhan/plan';
import type { DueNotice } from '@kyhan/register';
import { sameInBoth } from '@kyhan/words';
import { noticeMail, type NoticeContext } from './notice-mail.js';

const LINKS = {
  submission: () => 'link',
  invitation: () => 'invitation',
  meeting: () => 'meeting',
  assignment: () => '',
  cycle: () => '',
  cycles: () => '',
  signIn: () => '',
};
const BAC = 'phuong-bac';
const DONG = 'phuong-dong';
const OFFICE = 'van-phong';

describe('a letter that names a unit', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await readPlan('packages/testkit/cast-plan/plan.yaml');
  });

  /** What Bắc owed, told to whom; Bắc is Đông now. */
  const mailTo = (told: string, more: object = {}, today: object = {}) => {
    const obligation = plan.obligations.find(({ id }) => id === 'monthly-report');
    const context = {
      plan,
      obligation,
      cycle: { periodFrom: '2023-10-01', periodTo: '2023-10-31' },
      office: officeOn(plan, '2023-11-01'),
      unitName: planNames(plan).unitName,
      nowCalled: (unitId: string) => (unitId === BAC ? sameInBoth('Phường Đông') : undefined),
      phoneOf: (unitId: string) => `0261 of ${unitId}`,
      standsIn: (unitId: string, forUnitId: string) => unitId === DONG && forUnitId === BAC,
      ...today,
    } as unknown as NoticeContext;
    const contact = { unitId: told, address: `dau-moi@${told}.example.org` };
    const about = { assignmentId: `cast/monthly-report/2023-10/main/${BAC}`, unitId: BAC, stepId: 'main' };
    const notice = { kind: 'overdue', data: {}, ...about, contact, ...more } as unknown as DueNotice;
    return noticeMail({ links: LINKS }, context, notice);
  };

  it('names one that has ended by its old name and by what it is now', () => {
    const { unit, contactUnit } = mailTo('so-dieu-phoi');
    expect(unit).toEqual({ vi: 'Phường Bắc (nay là Phường Đông)', en: 'Bắc ward (now Phường Đông)' });
    expect(contactUnit.vi).not.toContain('nay là');
  });

  it('names who gave up what the reader has taken over likewise', () => {
    const taken = { kind: 'ruling', data: { ruling: 'taken-over', from: BAC }, unitId: DONG };
    expect(mailTo(DONG, taken).otherUnit?.vi).toBe('Phường Bắc (nay là Phường Đông)');
  });

  it('carries the link for who owes, and for who stands in for it, alone', () => {
    expect([BAC, DONG, 'phuong-nam'].map((unitId) => mailTo(unitId).link)).toEqual([
      'link',
      'link',
      undefined,
    ]);
  });

  it('says whom to call: who coordinates, and to that one the unit', () => {
    expect(mailTo(BAC).call?.phone).toBe(`0261 of ${OFFICE}`);
    expect(mailTo(OFFICE).call?.phone).toBe(`0261 of ${BAC}`);
    // Nobody calls himself, and of a cycle as a whole there is no one unit to call.
    expect(mailTo(OFFICE, { unitId: OFFICE }).call).toBeUndefined();
    expect(mailTo(OFFICE, { kind: 'cycle-summary' }).call).toBeUndefined();
  });

  it('names and calls who coordinates today, where the office that the plan names has ended', () => {
    const after = { office: { coordinator: DONG, owner: DONG } };
    const { coordinator, call } = mailTo(BAC, {}, after);
    expect([coordinator.vi, call?.phone]).toEqual([planNames(plan).unitName(DONG).vi, `0261 of ${DONG}`]);
    expect(mailTo(DONG, {}, after).call?.phone).toBe(`0261 of ${BAC}`);
  });
});
