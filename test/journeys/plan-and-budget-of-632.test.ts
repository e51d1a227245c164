import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getAssignment, listAssignments, listNotices, listSubmissions } from '@kyhan/register';
import { OfficeOf632 } from '../support/office-of-632.js';

const BUDGET = 'plan-and-budget/2025';

describe('yearly plan and budget', () => {
  let office: OfficeOf632;
  beforeAll(async () => {
    // The estimates of 2025 are drawn up in the middle of 2024.
    office = await OfficeOf632.start('2024-06-17');
  });
  afterAll(async () => await office?.engine.stop());

  it('waits for the day of the letter by which the finance department asks for estimates', async () => {
    const owed = await office.confirm(BUDGET, { reason: 'Công văn 1205/STC-NS', dueOn: '2024-07-10' });
    expect(owed).toHaveLength(26);
    expect(new Set(owed.map(({ dueOn }) => dueOn))).toEqual(new Set(['2024-07-10']));
    expect(owed.map(({ unitId }) => unitId)).not.toContain('bao-dak-nong');
    await office.engine.moveTo('2024-06-18', '08:00');
    const letter = await office.letter('so-y-te', 'Kế hoạch và dự toán ngân sách hằng năm');
    expect(letter.text).toContain('10 tháng 7 năm 2024');
  });

  it('is owed to another body: whether it is in the estimate is taken as it comes, and nobody reviews it', async () => {
    const assignment = `${BUDGET}/main/so-y-te` as const;
    await office.handIn(assignment, { included: true, document: '88/TTr-SYT, 05/7/2024' });
    await office.lived(assignment, 'accepted');
    await office.handIn(`${BUDGET}/main/so-noi-vu`);
    const [sent] = await listSubmissions(office.engine.register, office.id(assignment));
    expect(sent?.values).toMatchObject({ included: true, document: '88/TTr-SYT, 05/7/2024' });
    expect(await getAssignment(office.engine.register, office.id(assignment))).toMatchObject({
      acceptedAt: expect.any(Number),
    });
  });

  it('reminds once of the day of that letter, only who has not said anything', async () => {
    await office.engine.moveTo('2024-07-03', '08:05');
    await office.lived(`${BUDGET}/main/so-xay-dung`, 'reminded');
    const kinds = async (unitId: string) => {
      const assignmentId = office.id(`${BUDGET}/main/${unitId}`);
      return (await listNotices(office.engine.register, { assignmentId })).map(({ kind }) => kind);
    };
    expect(await kinds('so-xay-dung')).toContain('reminder');
    expect(await kinds('so-y-te')).not.toContain('reminder');
  });

  it('presses nobody: the day passes, and no head and no province is told', async () => {
    await office.engine.moveTo('2024-07-15', '08:00');
    const silent = office.id(`${BUDGET}/main/so-xay-dung`);
    await office.lived(`${BUDGET}/main/so-xay-dung`, 'became-overdue');
    const kinds = (await listNotices(office.engine.register, { assignmentId: silent })).map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain('escalation');
    const { register } = office.engine;
    expect(
      await listAssignments(register, { cycleId: office.id(BUDGET), unitId: 'so-tai-chinh' }),
    ).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  });
});
