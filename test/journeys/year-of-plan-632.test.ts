import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  cycleCounts,
  getAssignment,
  listAssignments,
  listNotices,
  listSubmissions,
  type Assignment,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { OfficeOf632 } from '../support/office-of-632.js';

const YEAR_REPORT = 'unit-year-report/2023';
const SCHOOL_YEAR = 'school-year-activities/2023-24';
const FRONT = 'front-activities/2023';
const AWARDS = 'award-nominations/2023';
const LEAD_REPORT = 'lead-report/2023';

const REPORT = {
  summary: 'Đã tuyên truyền trong đồng bào các dân tộc',
  events: 3,
  'folded-in': 5,
  items: 12,
  spokesperson: true,
  informed: 4,
};

/** Rows of the plan, as an office lives them in the last months of 2023, one after the other; each bears the name of its row. */
describe('the year 2023 of plan 632', () => {
  let office: OfficeOf632;
  let reporting: Assignment[];
  let ofSchools: Assignment[];
  let ofFront: Assignment[];
  /** What is inferred waits as a draft: in October the office says why each is to run, and gives out its paper. */
  beforeAll(async () => {
    office = await OfficeOf632.start('2023-10-18');
    reporting = await office.confirm(YEAR_REPORT, { reason: 'Thông tư 02/2023/TT-BTTTT' });
    ofSchools = await office.confirm(SCHOOL_YEAR, { reason: 'Đầu năm học' });
    ofFront = await office.confirm(FRONT, { reason: 'Để tổng hợp báo cáo năm' });
    await office.confirm(AWARDS, { reason: 'Thể lệ giải năm 2023', dueOn: '2023-11-20' });
    await office.confirm(LEAD_REPORT, { reason: 'Thông tư 02/2023/TT-BTTTT' });
    await office.engine.moveTo('2023-10-19', '08:05');
  });
  afterAll(async () => await office?.engine.stop());

  const kindsOf = async (assignment: `${string}/${string}`) =>
    (await listNotices(office.engine.register, { assignmentId: office.id(assignment) })).map(
      ({ kind }) => kind,
    );
  /** What somebody who is asked has heard: never that they are reported on. */
  const isPressed = async (assignment: `${string}/${string}`) =>
    (await kindsOf(assignment)).includes('escalation');
  const accepted = async (assignment: `${string}/${string}`, values?: Readonly<Record<string, unknown>>) => {
    await office.handIn(assignment, values);
    await office.rule(assignment, 'accept');
  };
  const handedOn = async (assignment: `${string}/${string}`) => {
    const { events } = await assignmentHistory(office.engine.register, office.id(assignment));
    return events.map(({ fact }) => fact.type);
  };

  describe('Front and Party asked', () => {
    it('are each written to with a request, by a letter that asks', async () => {
      expect(ofFront.map(({ unitId }) => unitId).toSorted()).toEqual([
        'hoi-ccb',
        'hoi-nguoi-cao-tuoi',
        'hoi-nong-dan',
        'hoi-phu-nu',
        'ldld',
        'mttq',
        'tinh-doan',
      ]);
      const letter = await office.letter('mttq', 'Kết quả phối hợp truyền thông');
      expect(letter.text).toContain('Kính đề nghị Ủy ban MTTQ Việt Nam tỉnh');
      const briefing = await office.owed('press-briefing/2023-10');
      const ofParty = briefing.filter(({ unitId }) => unitId === 'ban-tuyen-giao');
      expect(ofParty.map(({ stepId }) => stepId).toSorted()).toEqual(['agenda', 'conclusions']);
    });

    it('have their answer read like every other', async () => {
      await accepted(`${FRONT}/main/mttq`, { summary: 'Đã phối hợp 12 buổi', people: 900 });
      await accepted(`${FRONT}/main/hoi-nguoi-cao-tuoi`);
      for (const unitId of ['mttq', 'hoi-nguoi-cao-tuoi'])
        expect(await handedOn(`${FRONT}/main/${unitId}`)).toContain('accepted');
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
      }
      const { recipients } = office.plan.obligations.find(({ id }) => id === 'difficulties-report')!;
      expect(recipients?.map(({ unit }) => unit)).toEqual(['ubnd-tinh']);
      // The lead hears of it on the next working morning.
      await office.engine.moveTo('2023-10-20', '08:05');
      await office.letter('so-tttt', 'Báo cáo khó khăn, vướng mắc, đề xuất');
    });

    it('are read by the lead, who has one completed before it is passed on', async () => {
      const unclear = 'difficulties-report/2023-001/main/ubnd-tuy-duc' as const;
      await office.rule(unclear, 'return', { reason: 'Chưa nêu số kinh phí', newDueOn: '2023-10-26' });
      await office.letter('ubnd-tuy-duc', 'Chưa nêu số kinh phí');
      await accepted(unclear, { difficulties: 'Thiếu 40 triệu đồng', proposals: 'Bổ sung' });
      await office.rule('difficulties-report/2023-002/main/hoi-phu-nu', 'accept');
      const { events } = await assignmentHistory(office.engine.register, office.id(unclear));
      expect(events.at(-1)).toMatchObject({ actor: 'person:linh', fact: { type: 'accepted' } });
      await until(async () => (await office.cycle('difficulties-report/2023-001')).closedAt);
    });
  });

  describe('periodic and ad hoc reports', () => {
    const AD_HOC = 'report-on-request/2023-001';

    it('wait for a word and a paper of the office; then 26 departments and districts are written to by its number', async () => {
      expect(reporting).toHaveLength(26);
      expect(new Set(reporting.map(({ dueOn }) => dueOn))).toEqual(new Set(['2023-11-06']));
      const letter = await office.letter('ubnd-dak-mil', '1482/STTTT-TTBCXB');
      expect(letter.text).toContain('06 tháng 11 năm 2023');
    });

    it('are asked for at once where something happens, with a day and a reason, and reminded of', async () => {
      await office.engine.client.openOnRequest({
        requestId: 'dot-xuat-1',
        planSlug: office.plan.slug,
        obligationId: 'report-on-request',
        dueOn: '2023-10-27',
        units: ['so-noi-vu', 'so-tu-phap'],
        reason: 'Theo Công văn 12/UBND-KGVX',
        actor: LINH,
      });
      const owed = await office.owed(AD_HOC);
      expect(owed.map(({ unitId }) => unitId).toSorted()).toEqual(['so-noi-vu', 'so-tu-phap']);
      expect((await office.letter('so-tu-phap', 'Theo Công văn 12/UBND-KGVX')).text).toContain(
        '27 tháng 10 năm 2023',
      );
      await accepted(`${AD_HOC}/main/so-noi-vu`, { situation: 'Ổn định' });
      await office.engine.moveTo('2023-10-24', '08:05');
      await office.lived(`${AD_HOC}/main/so-tu-phap`, 'reminded');
      await office.lived(`${YEAR_REPORT}/main/ubnd-dak-mil`, 'reminded');
      expect(await handedOn(`${AD_HOC}/main/so-noi-vu`)).not.toContain('reminded');
    });

    it('climb over who lets the day pass, until that one answers as well', async () => {
      await office.engine.moveTo('2023-10-30', '08:05');
      await office.lived(`${AD_HOC}/main/so-tu-phap`, 'became-overdue');
      await office.engine.moveTo('2023-10-31', '08:05');
      await office.lived(`${AD_HOC}/main/so-tu-phap`, 'escalated');
      await office.letter('so-tu-phap', 'Báo cáo đột xuất', 'thu-truong');
      await accepted(`${AD_HOC}/main/so-tu-phap`);
      await until(async () => (await office.cycle(AD_HOC)).closedAt);
      const { register, clock } = office.engine;
      const counts = await cycleCounts(register, { cycleId: office.id(AD_HOC), now: clock.now() });
      expect(counts).toMatchObject({ total: 2, onTime: 1, late: 1, nil: 1 });
    });
  });

  describe('school year', () => {
    const SCHOOLS = `${SCHOOL_YEAR}/main/so-gddt` as const;
    const UNION = `${SCHOOL_YEAR}/youth-union/tinh-doan` as const;

    it('asks the Youth Union and orders the department of education, each in its own words', async () => {
      expect(ofSchools.map(({ stepId, unitId }) => `${stepId} ${unitId}`).toSorted()).toEqual([
        'main so-gddt',
        'youth-union tinh-doan',
      ]);
      const title = 'Hoạt động truyền thông trong trường học';
      expect((await office.letter('tinh-doan', title)).text).toContain('Kính đề nghị');
      await office.lived(SCHOOLS, 'reminded');
    });

    it('climbs over the department alone where both let the day pass', async () => {
      await office.engine.moveTo('2023-11-01', '08:05');
      await office.lived(SCHOOLS, 'became-overdue');
      await office.lived(UNION, 'became-overdue');
      await office.engine.moveTo('2023-11-02', '08:05');
      await office.lived(SCHOOLS, 'escalated');
      await office.letter('so-gddt', 'trong trường học', 'thu-truong');
      expect(await isPressed(UNION)).toBe(false);
    });

    it('ends with both reports read', async () => {
      const values = { schools: 118, pupils: 52_000, forms: 'Chào cờ, sinh hoạt lớp, ngoại khóa' };
      await accepted(SCHOOLS, values);
      await accepted(UNION, { ...values, schools: 90 });
      expect(await until(async () => (await office.cycle(SCHOOL_YEAR)).closedAt)).toBeGreaterThan(0);
    });
  });

  describe('periodic press information of 100 % of agencies', () => {
    const LATE = `${YEAR_REPORT}/main/ubnd-dak-mil` as const;
    const INCOMPLETE = `${YEAR_REPORT}/main/so-cong-thuong` as const;
    /** Of the agencies that owe the report: how many have a spokesperson, by what of each was accepted. */
    const published = async () => {
      const owed = await listAssignments(office.engine.register, { cycleId: office.id(YEAR_REPORT) });
      const all = await Promise.all(
        owed
          .filter(({ acceptedAt }) => acceptedAt !== undefined)
          .map(({ assignmentId }) => listSubmissions(office.engine.register, assignmentId)),
      );
      const yes = all.filter((versions) => versions.at(-1)?.values['spokesperson'] === true);
      return [yes.length, owed.length];
    };

    it('is told with the year report, and completed where an agency has none', async () => {
      const told = reporting.map(({ unitId }) => `${YEAR_REPORT}/main/${unitId}` as const);
      const sending = told.filter((one) => one !== LATE);
      await Promise.all(
        sending.map(async (one) => {
          const communes = one.includes('/ubnd-') ? { communes: 9, 'communes-with-spokesperson': 9 } : {};
          await office.handIn(one, { ...REPORT, ...communes, spokesperson: one !== INCOMPLETE });
        }),
      );
      for (const one of sending) if (one !== INCOMPLETE) await office.rule(one, 'accept');
      expect(await published()).toEqual([24, 26]);
      const reason = 'Chưa công bố người phát ngôn';
      await office.rule(INCOMPLETE, 'return', { reason, newDueOn: '2023-11-03' });
      await accepted(INCOMPLETE, REPORT);
      expect(await published()).toEqual([25, 26]);
    });

    it('climbs over the one that is silent, as it does over nobody who is asked, until all have told', async () => {
      await office.engine.moveTo('2023-11-07', '08:05');
      await office.lived(LATE, 'became-overdue');
      await office.engine.moveTo('2023-11-08', '08:05');
      await office.lived(LATE, 'escalated');
      await office.letter('ubnd-dak-mil', 'Báo cáo năm của sở, ngành và huyện', 'thu-truong');
      const silent = `${FRONT}/main/ldld` as const;
      await office.lived(silent, 'reminded');
      await office.lived(silent, 'became-overdue');
      expect(await isPressed(silent)).toBe(false);
      await accepted(LATE, { ...REPORT, communes: 10, 'communes-with-spokesperson': 10 });
      expect(await published()).toEqual([26, 26]);
    });

    it('has every number of it add up', async () => {
      await until(async () => (await office.cycle(YEAR_REPORT)).closedAt);
      const { register, clock } = office.engine;
      const counts = await cycleCounts(register, { cycleId: office.id(YEAR_REPORT), now: clock.now() });
      expect(counts).toMatchObject({ total: 26, onTime: 25, late: 1, overdue: 0, missed: 0 });
    });
  });

  describe('exhibitions, products, awards', () => {
    it('are nominated for by the press on the day that the award sets, after one reminder', async () => {
      await office.engine.moveTo('2023-11-15', '08:05');
      const asked = `${AWARDS}/main/bao-dak-nong` as const;
      await office.lived(asked, 'reminded');
      await office.letter('bao-dak-nong', 'Đề cử tác phẩm dự giải báo chí');
      await accepted(asked, { number: 2, works: 'Phóng sự về người có uy tín' });
      await accepted(`${AWARDS}/main/dai-ptth`);
      const found = await getAssignment(office.engine.register, office.id(asked));
      expect(found).toMatchObject({ dueOn: '2023-11-20', onTime: true });
      await until(async () => (await office.cycle(AWARDS)).closedAt);
    });

    it('are counted in the lead’s report, which is read and closes', async () => {
      await office.handIn(`${LEAD_REPORT}/draft/so-tttt`, {}, 'Dự thảo kèm Tờ trình 215/TTr-STTTT');
      await office.rule(`${LEAD_REPORT}/draft/so-tttt`, 'accept');
      const main = `${LEAD_REPORT}/main/so-tttt` as const;
      await accepted(main, {
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
      const [sent] = await listSubmissions(office.engine.register, office.id(main));
      expect(sent?.values).toMatchObject({ exhibitions: 1, books: 250 });
      await until(async () => (await office.cycle(LEAD_REPORT)).closedAt);
    });
  });

  it('holds every invariant at its end', async () => {
    expect(await office.broken()).toEqual([]);
  });
});
