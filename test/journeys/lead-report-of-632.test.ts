import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsolidationAnswer } from '@kyhan/contracts';
import type { Plan } from '@kyhan/plan';
import {
  assignmentCounts,
  assignmentHistory,
  getAssignment,
  listAssignments,
  listNotices,
  listSubmissions,
  verifyChains,
} from '@kyhan/register';
import { unitAs } from '@kyhan/testkit/cast';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { OfficeOf632 } from '../support/office-of-632.js';

/** Who hears of it outside the province, as the plan names them. */
function ministries({ obligations }: Plan, obligationId: string) {
  const { recipients = [] } = obligations.find(({ id }) => id === obligationId)!;
  return recipients.flatMap(({ name, email }) => (email === undefined ? [] : [[name.vi, email]]));
}

/** V-TC.1.e: the lead writes one report of what its units have sent, for the province, which sends it to the ministry. */
describe("lead's report with contact to the ministry", () => {
  describe('for 2023, made of the year reports', () => {
    const UNITS = 'unit-year-report/2023';
    let office: OfficeOf632;
    let portal: TestPortal;
    beforeAll(async () => {
      office = await OfficeOf632.start('2023-10-18');
    });
    afterAll(async () => {
      await portal?.close();
      await office?.engine.stop();
      expect(portal?.bugs ?? []).toEqual([]);
    });

    const report = (items: number) => ({
      summary: 'Đã tuyên truyền trong đồng bào các dân tộc',
      events: 3,
      'folded-in': 5,
      items,
      spokesperson: true,
      informed: 4,
    });

    it('is brought together from what was accepted, who is late apart and who is silent by name', async () => {
      await office.confirm(UNITS, { reason: 'Thông tư 02/2023/TT-BTTTT' });
      const inTime = ['so-y-te', 'so-gddt'];
      for (const unitId of inTime) await office.handIn(`${UNITS}/main/${unitId}`, report(12));
      await office.engine.moveTo('2023-11-07', '08:00');
      await office.handIn(`${UNITS}/main/so-noi-vu`, report(5));
      for (const unitId of [...inTime, 'so-noi-vu']) await office.rule(`${UNITS}/main/${unitId}`, 'accept');
      portal = await startTestPortal(office.engine.register, office.engine.clock.now(), {
        client: office.engine.client,
      });
      const path = `/api/v1/consolidations?cycle=${encodeURIComponent(office.id(UNITS))}`;
      const { units, sections, papers } = JSON.parse(
        (await portal.ask(path, { headers: BEARER })).body,
      ) as ConsolidationAnswer;
      const named = units
        .filter(({ source }) => source !== undefined)
        .map(({ unitId, standing }) => [unitId, standing]);
      expect([units.length, named.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))]).toEqual([
        26,
        [
          ['so-gddt', 'in'],
          ['so-noi-vu', 'late'],
          ['so-y-te', 'in'],
        ],
      ]);
      const items = sections
        .flatMap(({ fields }) => fields)
        .find((one) => one.type === 'number' && one.field.id === 'items');
      expect(items).toMatchObject({ inTime: 24, late: 5, all: 29 });
      const [, toMinistry] = papers;
      expect(toMinistry?.paper.vi.addressees.names).toEqual(['Bộ Thông tin và Truyền thông']);
    });

    it('is drafted for the committee first, then handed in for the ministry on its day, the draft before the eyes of who writes it', async () => {
      const owed = await office.confirm('lead-report/2023', { reason: 'Thông tư 02/2023/TT-BTTTT' });
      expect(owed.map(({ stepId, unitId, dueOn }) => [stepId, unitId, dueOn])).toEqual([
        ['draft', 'so-tttt', '2023-11-15'],
        ['main', 'so-tttt', '2023-11-27'],
      ]);
      await office.handIn('lead-report/2023/draft/so-tttt', {}, 'Dự thảo kèm Tờ trình 215/TTr-STTTT');
      await office.rule('lead-report/2023/draft/so-tttt', 'accept');
      portal.now = office.engine.clock.now();
      const main = 'lead-report/2023/main/so-tttt' as const;
      const page = await portal.ask(portal.link(office.id(main), 'dau-moi@so-tttt.example.org'));
      expect(page.body).toContain('Báo cáo của UBND tỉnh');
      await office.engine.moveTo('2023-11-24', '08:00');
      await office.handIn(main, {
        summary: 'Kết quả chung',
        'reporting-units': 3,
        briefings: 11,
        trained: 40,
        agencies: 26,
        'with-spokesperson': 3,
        'communes-with-spokesperson': 0,
        exhibitions: 1,
        books: 250,
        next: 'Năm 2024',
      });
      await office.rule(main, 'accept');
      expect(await getAssignment(office.engine.register, office.id(main))).toMatchObject({ onTime: true });
      expect(ministries(office.plan, 'lead-report')).toEqual([
        ['Bộ Thông tin và Truyền thông (b/c)', 'van-thu@bo-tttt.example.org'],
      ]);
      expect(await office.broken()).toEqual([]);
    });
  });

  describe('for 2026, made of what 40 departments and communes contribute', () => {
    const CYCLE = 'spokesperson-year-report/2026';
    const LEADS = 'so-vhttdl-lam-dong';
    const COMPLETED = 'so-y-te-lam-dong';
    const SILENT = 'ubnd-xa-dak-wil';
    const of = (unitId: string) => `${CYCLE}/contribution/${unitId}` as const;
    const counters = (requests: number) => ({
      conferences: 1,
      briefings: 2,
      requests,
      answers: requests,
      'sudden-all': 0,
      sudden: 0,
      'in-time': 0,
      wrong: 0,
      corrections: 0,
    });
    let office: OfficeOf632;
    let portal: TestPortal;
    let lead: `${string}/${string}`;
    let contributing: string[];
    beforeAll(async () => {
      office = await OfficeOf632.start('2026-11-18');
    });
    afterAll(async () => {
      await portal?.close();
      await office?.engine.stop();
      expect(portal?.bugs ?? []).toEqual([]);
    });

    const noticesOf = async (unitId: string) =>
      (await listNotices(office.engine.register, { assignmentId: office.id(of(unitId)) })).map(
        ({ kind, contactUnitId }) => `${kind} ${contactUnitId}`,
      );
    /** The signed link of who leads, its page, and what they say of a contribution there. */
    const leadLink = () => portal.link(office.id(lead), `dau-moi@${LEADS}.example.org`);
    const leadPage = async () => {
      portal.now = office.engine.clock.now();
      return (await portal.ask(leadLink())).body;
    };
    const pressed = async (written: Readonly<Record<string, string>>) =>
      await portal.press(`${leadLink()}/contributions`, written);

    it('asks them with the report itself, each a few days before it', async () => {
      const owed = await office.confirm(CYCLE, { reason: 'Nghị định 244/2026/NĐ-CP, Điều 10' });
      await office.engine.moveTo('2026-11-18', '08:00');
      const contributions = owed.filter((one) => one.lead !== undefined);
      contributing = contributions.map(({ unitId }) => unitId);
      expect(contributions).toHaveLength(40);
      expect(contributing).not.toContain(LEADS);
      expect(new Set(contributions.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-12-16']));
      const [gathering, ...others] = new Set(contributions.map((one) => one.lead?.assignmentId));
      expect(others).toEqual([]);
      lead = gathering!.slice(office.plan.slug.length + 1) as typeof lead;
      expect(await getAssignment(office.engine.register, gathering!)).toMatchObject({ unitId: LEADS });
      const letter = await office.letter(SILENT, 'phần phối hợp');
      expect(letter.text).toContain('16 tháng 12 năm 2026');
    });

    it('has one completed at the word of the lead, who alone reads them', async () => {
      const sending = contributing.filter((unitId) => unitId !== SILENT);
      await Promise.all(
        sending.map((unitId) => office.handIn(of(unitId), counters(unitId === COMPLETED ? 100 : 3))),
      );
      expect(await noticesOf(COMPLETED)).toContain(`for-review ${LEADS}`);
      portal = await startTestPortal(office.engine.register, office.engine.clock.now(), {
        client: office.engine.client,
      });
      expect(await leadPage()).toContain('đã nhận 39/40');
      const read = {
        contribution: office.id(of(COMPLETED)),
        version: '1',
        rulingId: 'chu-tri-1',
        ruling: 'return',
        newDueOn: '2026-12-15',
      };
      expect(await pressed(read)).toMatchObject({
        status: 409,
        body: expect.stringMatching(/thiếu lý do/i),
      });
      const past = { ...read, rulingId: 'chu-tri-0', reason: 'Thiếu số thôn Hạ', newDueOn: '2026-01-05' };
      const kept = await pressed(past);
      expect(kept.status).toBe(409);
      expect(kept.body).toMatch(/<textarea[^>]*name="reason"[^>]*>\s*Thiếu số thôn Hạ/);
      const other = { ...read, contribution: office.id(lead), reason: 'x' };
      expect((await pressed(other)).status).toBe(409);
      expect((await pressed({ ...read, reason: 'Số yêu cầu cộng cả năm trước' })).status).toBe(303);
      expect(await noticesOf(COMPLETED)).toContain(`ruling ${COMPLETED}`);
      await office.handIn(of(COMPLETED), counters(10));
      const wish = { rulingId: 'la', assignmentId: office.id(of(COMPLETED)), ruling: 'accept' as const };
      const [refused] = await office.engine.client.rule([wish], unitAs(SILENT)).catch(() => []);
      expect(refused?.outcome).not.toBe('done');
      const accepted = sending.map((unitId) => ({
        assignmentId: office.id(of(unitId)),
        rulingId: `dat-${unitId}`,
        ruling: 'accept' as const,
      }));
      const outcomes = await office.engine.client.rule(accepted, unitAs(LEADS));
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
      const { events } = await assignmentHistory(office.engine.register, office.id(of(COMPLETED)));
      expect(events.map(({ fact, actor }) => [fact.type, actor]).slice(-4)).toEqual([
        ['submitted', `unit:${COMPLETED}`],
        ['returned', `unit:${LEADS}`],
        ['submitted', `unit:${COMPLETED}`],
        ['accepted', `unit:${LEADS}`],
      ]);
    });

    it('tells both who contributes and who leads that one is late', async () => {
      await office.engine.moveTo('2026-12-17', '08:00');
      await office.lived(of(SILENT), 'became-overdue');
      expect(await noticesOf(SILENT)).toEqual(
        expect.arrayContaining([`overdue ${SILENT}`, `contribution-overdue ${LEADS}`]),
      );
      await office.letter(SILENT, 'Quá hạn');
      await office.letter(LEADS, 'Chưa nhận được phần phối hợp');
      await office.handIn(of(SILENT), counters(1));
      await office.rule(of(SILENT), 'accept', { actor: unitAs(LEADS) });
      const counts = await assignmentCounts(office.engine.register, { now: office.engine.clock.now() });
      expect(counts).toMatchObject({ contributions: 40, contributedOnTime: 39, contributedLate: 1 });
    });

    it('gathers them on the page of the lead, and is handed in for the ministry the day before it is due', async () => {
      const page = await leadPage();
      expect(page).toContain('đã nhận 40/40');
      expect(page).toContain('Phần phối hợp đạt yêu cầu (40)');
      const all = await Promise.all(
        contributing.map((unitId) => listSubmissions(office.engine.register, office.id(of(unitId)))),
      );
      const requests = all.reduce((sum, versions) => sum + Number(versions.at(-1)?.values['requests']), 0);
      expect(requests).toBe(38 * 3 + 10 + 1);
      await office.handIn(`${CYCLE}/main/${LEADS}`, counters(requests));
      await office.rule(`${CYCLE}/main/${LEADS}`, 'accept');
      await office.engine.moveTo('2026-12-18', '08:00');
      await office.handIn(`${CYCLE}/sending/${LEADS}`, {}, 'Báo cáo 402/BC-UBND ngày 18/12/2026');
      await office.rule(`${CYCLE}/sending/${LEADS}`, 'accept');
      expect(ministries(office.plan, 'spokesperson-year-report')).toEqual([
        ['Bộ Văn hóa, Thể thao và Du lịch', 'van-thu@bo-vhttdl.example.org'],
      ]);
    });

    it('owes nothing more, every number adds up, and every invariant holds', async () => {
      const { register, clock } = office.engine;
      expect(await listAssignments(register, { cycleId: office.id(CYCLE), ended: false })).toEqual([]);
      expect(await assignmentCounts(register, { now: clock.now() })).toMatchObject({
        total: 42,
        assigned: 2,
        onTime: 2,
      });
      expect(await office.broken()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });
  });
});
