import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  getAssignment,
  listAssignments,
  listNotices,
  listSubmissions,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { OfficeOf632 } from '../support/office-of-632.js';

const REPORT = {
  summary: 'Đã tuyên truyền trong đồng bào các dân tộc',
  events: 3,
  'folded-in': 5,
  items: 12,
  spokesperson: true,
  informed: 4,
};

/** Rows of the plan, as an office lives them in the last months of 2023; each bears the name of its row. */
describe('the year 2023 of plan 632', () => {
  let office: OfficeOf632;
  beforeAll(async () => {
    office = await OfficeOf632.start('2023-10-18');
  });
  afterAll(async () => await office?.engine.stop());

  const kindsOf = async (assignmentId: string) =>
    (await listNotices(office.engine.register, { assignmentId })).map(({ kind }) => kind);

  describe('periodic and ad hoc reports', () => {
    it('wait for a word and a paper of the office; then 26 departments and districts are written to by its number', async () => {
      const owed = await office.confirm('unit-year-report/2023', { reason: 'Thông tư 02/2023/TT-BTTTT' });
      expect(owed).toHaveLength(26);
      expect(new Set(owed.map(({ dueOn }) => dueOn))).toEqual(new Set(['2023-11-06']));
      await office.engine.moveTo('2023-10-19', '08:00');
      const letter = await office.letter('ubnd-dak-mil', '1482/STTTT-TTBCXB');
      expect(letter.text).toContain('06 tháng 11 năm 2023');
    });

    it('are asked for at once where something happens, with a day and a reason', async () => {
      await office.engine.client.openOnRequest({
        requestId: 'dot-xuat-1',
        planSlug: office.plan.slug,
        obligationId: 'report-on-request',
        dueOn: '2023-10-27',
        units: ['so-noi-vu', 'so-tu-phap'],
        reason: 'Theo Công văn 12/UBND-KGVX',
        actor: LINH,
      });
      const owed = await office.owed('report-on-request/2023-001');
      expect(owed.map(({ unitId }) => unitId).toSorted()).toEqual(['so-noi-vu', 'so-tu-phap']);
      await office.handIn('report-on-request/2023-001/main/so-noi-vu', { situation: 'Ổn định' });
      await office.handIn('report-on-request/2023-001/main/so-tu-phap');
      await office.rule('report-on-request/2023-001/main/so-noi-vu', 'accept');
    });
  });

  describe('school year', () => {
    it('asks the Youth Union and orders the department of education, each in its own words', async () => {
      const owed = await office.confirm('school-year-activities/2023-24', { reason: 'Đầu năm học' });
      expect(owed.map(({ stepId, unitId }) => `${stepId} ${unitId}`).toSorted()).toEqual([
        'main so-gddt',
        'youth-union tinh-doan',
      ]);
      await office.handIn('school-year-activities/2023-24/main/so-gddt', {
        schools: 118,
        pupils: 52_000,
        forms: 'Chào cờ, sinh hoạt lớp, ngoại khóa',
      });
      await office.rule('school-year-activities/2023-24/main/so-gddt', 'accept');
    });
  });

  describe('Front and Party asked', () => {
    it('are each written to with a request, and nobody climbs over their heads', async () => {
      const owed = await office.confirm('front-activities/2023', { reason: 'Để tổng hợp báo cáo năm' });
      expect(owed.map(({ unitId }) => unitId).toSorted()).toEqual([
        'hoi-ccb',
        'hoi-nguoi-cao-tuoi',
        'hoi-nong-dan',
        'hoi-phu-nu',
        'ldld',
        'mttq',
        'tinh-doan',
      ]);
      const briefing = await office.owed('press-briefing/2023-10');
      const ofParty = briefing.filter(({ unitId }) => unitId === 'ban-tuyen-giao');
      expect(ofParty.map(({ stepId }) => stepId).toSorted()).toEqual(['agenda', 'conclusions']);
      await office.handIn('front-activities/2023/main/mttq', { summary: 'Đã phối hợp 12 buổi', people: 900 });
    });
  });

  describe('exhibitions, products, awards', () => {
    it('are nominated for by the press on the day that the award sets, and counted in the lead’s report', async () => {
      await office.confirm('award-nominations/2023', { reason: 'Thể lệ giải năm 2023', dueOn: '2023-11-20' });
      const works = { number: 2, works: 'Phóng sự về người có uy tín' };
      await office.handIn('award-nominations/2023/main/bao-dak-nong', works);
      await office.handIn('award-nominations/2023/main/dai-ptth');
      const asked = await getAssignment(
        office.engine.register,
        office.id('award-nominations/2023/main/bao-dak-nong'),
      );
      expect(asked).toMatchObject({ dueOn: '2023-11-20' });
      await office.confirm('lead-report/2023', { reason: 'Thông tư 02/2023/TT-BTTTT' });
      await office.handIn('lead-report/2023/main/so-tttt', {
        summary: 'Kết quả chung',
        'reporting-units': 26,
        briefings: 11,
        trained: 40,
        agencies: 26,
        'with-spokesperson': 26,
        'communes-with-spokesperson': 71,
        exhibitions: 1,
        books: 250,
        next: 'Năm 2024',
      });
      const [sent] = await listSubmissions(
        office.engine.register,
        office.id('lead-report/2023/main/so-tttt'),
      );
      expect(sent?.values).toMatchObject({ exhibitions: 1, books: 250 });
    });
  });

  describe('difficulties through the lead', () => {
    it('are told by a unit of itself, also by one that is only asked, and reach the lead for the province', async () => {
      const begun = (unitId: string) => ({
        requestId: `kho-khan-${unitId}`,
        planSlug: office.plan.slug,
        obligationId: 'difficulties-report',
        dueOn: '2023-10-27',
        units: [unitId],
        reason: 'Thiếu kinh phí tuyên truyền lưu động',
        actor: unitAs(unitId),
      });
      for (const [place, unitId] of ['ubnd-tuy-duc', 'hoi-phu-nu'].entries()) {
        await office.engine.client.openOnRequest(begun(unitId));
        const cycle = `difficulties-report/2023-00${place + 1}` as const;
        const [own, ...others] = await office.owed(cycle);
        expect([own?.unitId, others]).toEqual([unitId, []]);
        await office.handIn(`${cycle}/main/${unitId}`, { difficulties: 'Kinh phí', proposals: 'Bổ sung' });
        await office.rule(`${cycle}/main/${unitId}`, 'accept');
      }
      const { recipients } = office.plan.obligations.find(({ id }) => id === 'difficulties-report')!;
      expect(recipients?.map(({ unit }) => unit)).toEqual(['ubnd-tinh']);
      const { events } = await assignmentHistory(
        office.engine.register,
        office.id('difficulties-report/2023-001/main/ubnd-tuy-duc'),
      );
      expect(events.at(-1)).toMatchObject({
        actor: 'person:linh',
        fact: { type: 'accepted' },
      });
    });
  });

  describe('periodic press information of 100 % of agencies', () => {
    const cycle = 'unit-year-report/2023';
    /** Of the agencies that owe the report: how many have a spokesperson, by what each has handed in last. */
    const published = async () => {
      const owed = await listAssignments(office.engine.register, { cycleId: office.id(cycle) });
      const all = await Promise.all(
        owed.map(({ assignmentId }) => listSubmissions(office.engine.register, assignmentId)),
      );
      const yes = all.filter((versions) => versions.at(-1)?.values['spokesperson'] === true);
      return [yes.length, owed.length];
    };

    it('is told with the year report, and completed where an agency has none', async () => {
      const owed = (await office.owed(cycle)).map(({ unitId }) => unitId);
      const told = owed.filter((unitId) => unitId !== 'ubnd-dak-mil');
      await Promise.all(
        told.map(async (unitId) => {
          const communes = unitId.startsWith('ubnd-') ? { communes: 9, 'communes-with-spokesperson': 9 } : {};
          const spokesperson = unitId !== 'so-cong-thuong';
          await office.handIn(`${cycle}/main/${unitId}`, { ...REPORT, ...communes, spokesperson });
        }),
      );
      expect(await published()).toEqual([24, 26]);
      const reason = 'Chưa công bố người phát ngôn';
      await office.rule(`${cycle}/main/so-cong-thuong`, 'return', { reason, newDueOn: '2023-11-03' });
      await office.handIn(`${cycle}/main/so-cong-thuong`, REPORT);
      expect(await published()).toEqual([25, 26]);
    });

    it('climbs over the one that is silent, as it does over nobody who is asked, until all have told', async () => {
      const late = office.id(`${cycle}/main/ubnd-dak-mil`);
      await office.engine.moveTo('2023-11-07', '08:00');
      await office.lived(`${cycle}/main/ubnd-dak-mil`, 'became-overdue');
      await office.engine.moveTo('2023-11-08', '08:00');
      await office.lived(`${cycle}/main/ubnd-dak-mil`, 'escalated');
      await office.letter('ubnd-dak-mil', 'Báo cáo năm của sở, ngành và huyện', 'thu-truong');
      expect(await kindsOf(late)).toContain('escalation');
      for (const asked of [
        'front-activities/2023/main/ldld',
        'school-year-activities/2023-24/youth-union/tinh-doan',
      ])
        expect(await kindsOf(office.id(asked as `${string}/${string}`))).not.toContain('escalation');
      await office.handIn(`${cycle}/main/ubnd-dak-mil`, {
        ...REPORT,
        communes: 10,
        'communes-with-spokesperson': 10,
      });
      expect(await published()).toEqual([26, 26]);
    });
  });

  it('has every number of it add up, and holds every invariant', async () => {
    const facts = await until(async () => {
      const all = await listAssignments(office.engine.register, {
        cycleId: office.id('unit-year-report/2023'),
      });
      return all.every(({ submittedAt }) => submittedAt !== undefined) ? all : undefined;
    });
    expect(facts).toHaveLength(26);
    expect(await office.broken()).toEqual([]);
  });
});
