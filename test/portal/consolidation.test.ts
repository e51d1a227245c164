import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsolidationAnswer } from '@kyhan/contracts';
import type { Form, Plan } from '@kyhan/plan';
import { insertCycle, listSubmissions, recordSubmission, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  CYCLE,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  plan,
  Story,
  submission,
  submitted,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { strFromU8, unzipSync } from 'fflate';

const NOW = at('2026-03-30', 9);
const FEBRUARY = castCycleId('2026-02');
const DONG = 'phuong-dong';
const label = (vi: string) => ({ vi, en: vi });

const FORM: Form = {
  id: 'so-lieu',
  title: label('Số liệu'),
  sections: [
    {
      id: 'results',
      title: label('Kết quả'),
      fields: [
        { id: 'events', type: 'number', label: label('Số hoạt động'), required: true, consolidate: 'sum' },
        { id: 'share', type: 'number', label: label('Tỷ lệ'), required: false, consolidate: 'average' },
        { id: 'summary', type: 'long-text', label: label('Tóm tắt'), required: false },
        {
          id: 'held',
          type: 'table',
          label: label('Buổi'),
          required: false,
          columns: [
            { id: 'name', type: 'text', label: label('Tên'), required: true },
            { id: 'people', type: 'number', label: label('Người'), required: false, consolidate: 'sum' },
          ],
        },
      ],
    },
  ],
};

function planThatConsolidates(): Plan {
  const base = plan();
  const east = { ...base.units.find(({ id }) => id === NAM)!, id: DONG, name: label('Phường Đông') };
  const template = (issuer: string, position: string, recipient: string) => ({
    name: label(issuer),
    issuer: label(issuer),
    sign: 'BC',
    place: label('Gia Nghĩa'),
    kind: label('BÁO CÁO'),
    about: label('Kết quả {period}'),
    addressees: [label('Ủy ban nhân dân tỉnh')],
    body: [
      { paragraph: label('Có {accepted}/{assigned}; {events} hoạt động, {events.change}.') },
      { paragraph: label('Sau thời hạn: {late.names}.'), when: 'late' as const },
      { paragraph: label('Chưa có: {missing.names}.'), when: 'missing' as const },
      { figures: 'all' as const },
      { answers: 'summary' },
      { table: 'held' },
    ],
    recipients: [label(recipient), label('Lưu: VT')],
    signature: { position: [label(position)] },
  });
  return {
    ...base,
    units: [...base.units, east],
    forms: { 'so-lieu': FORM },
    paperTemplates: {
      'mau/so.yaml': template('Sở Điều phối', 'Giám đốc', 'Như trên'),
      'mau/tinh.yaml': template('Ủy ban nhân dân tỉnh', 'TM. Ủy ban nhân dân', 'Bộ'),
    },
    obligations: base.obligations.map((one) => ({
      ...one,
      consolidation: { papers: ['mau/so.yaml', 'mau/tinh.yaml'] },
      steps: one.steps.map((step) => ({ ...step, form: 'so-lieu', audience: [BAC, NAM, DONG] })),
    })),
  };
}

interface Accepted {
  readonly cycleId: string;
  readonly unitId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly onTime?: boolean;
}

async function accept(register: Register, { cycleId, unitId, values, onTime = true }: Accepted) {
  const assignmentId = ofUnit(unitId, cycleId);
  const submissionId = `${cycleId.slice(-2)}-${unitId}`;
  const storedAt = onTime ? at('2026-03-05', 2) : at('2026-03-28', 2);
  await recordSubmission(register, submission(submissionId, { assignmentId, values, storedAt }));
  await new Story(opening(unitId, { cycleId }).event)
    .tell(submitted({ submissionId, version: 1, onTime, storedAt }), storedAt)
    .tell({ type: 'accepted', automatic: false }, storedAt + 1, {
      actor: 'person:linh',
      rulingId: submissionId,
    })
    .write(register);
}

describe('one report made of many', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let cookie: string;
  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register, planThatConsolidates());
    const owing = (cycleId: string) => [BAC, NAM, DONG].map((unitId) => opening(unitId, { cycleId }));
    await insertCycle(register, castCycle(owing(FEBRUARY), '2026-02'));
    await insertCycle(register, castCycle(owing(CYCLE)));
    await accept(register, { cycleId: FEBRUARY, unitId: BAC, values: { events: 3 } });
    await accept(register, { cycleId: FEBRUARY, unitId: DONG, values: { events: 50 } });
    await accept(register, {
      cycleId: CYCLE,
      unitId: BAC,
      values: { events: 7.25, share: 80, summary: '=1+1 Tốt', held: [{ name: 'Tọa đàm', people: 40 }] },
    });
    await accept(register, {
      cycleId: CYCLE,
      unitId: NAM,
      values: { events: 2.5, share: 60, held: [{ name: 'Hội thi', people: 60 }] },
      onTime: false,
    });
    portal = await startTestPortal(register, NOW);
    cookie = await portal.signIn('linh');
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const ask = async (path: string) => await portal.ask(path, { headers: { cookie } });
  const answer = async () =>
    JSON.parse((await ask(`/api/v1/consolidations?cycle=${CYCLE}`)).body) as ConsolidationAnswer;
  const PAGE = `/consolidation?cycle=${encodeURIComponent(CYCLE)}`;

  it('has the sums of an own reckoning over what is stored', async () => {
    let [all, count] = [0, 0];
    for (const unitId of [BAC, NAM, DONG])
      for (const { values } of await listSubmissions(register, ofUnit(unitId)))
        if (typeof values.events === 'number') [all, count] = [all + values.events * 100, count + 1];
    const [events, share] = (await answer()).sections[0]!.fields;
    expect(count).toBe(2);
    expect(events).toMatchObject({ all: all / 100, inTime: 7.25, late: 2.5, before: 53 });
    expect(events).toMatchObject({ change: { units: [BAC], now: 7.25, before: 3, difference: 4.25 } });
    expect(share).toMatchObject({ all: 70, inTime: 80, late: 60 });
  });

  it('says who is in, late and missing, whence each figure comes, and who joined and left', async () => {
    const { units, before } = await answer();
    expect(units.map(({ unitId, standing, source }) => [unitId, standing, source?.submissionId])).toEqual([
      [BAC, 'in', `03-${BAC}`],
      [DONG, 'missing', undefined],
      [NAM, 'late', `03-${NAM}`],
    ]);
    const [stored] = await listSubmissions(register, ofUnit(BAC));
    expect(units[0]?.source).toMatchObject({ version: 1, hash: stored?.hash, receivedOn: '2026-03-05' });
    expect(before).toMatchObject({ periodKey: '2026-02', same: [BAC] });
    expect([before?.joined, before?.left].map((list) => list?.map(({ unitId }) => unitId))).toEqual([
      [NAM],
      [DONG],
    ]);
  });

  it('drafts a paper after each template: they differ in who signs and who receives', async () => {
    const [department, province] = (await answer()).papers.map(({ paper }) => paper.vi);
    const texts = department?.blocks.flatMap((one) => (one.type === 'table' ? [] : [one.text]));
    expect(texts).toEqual([
      'Có 2/3; 9,75 hoạt động, tăng 4,25.',
      'Sau thời hạn: Phường Nam.',
      'Chưa có: Phường Đông.',
      '- Phường Bắc: =1+1 Tốt',
    ]);
    expect(department).toMatchObject({
      issuer: 'SỞ ĐIỀU PHỐI',
      number: 'Số: ……/BC',
      placeAndDay: 'Gia Nghĩa, ngày …… tháng 3 năm 2026',
      title: { kind: 'BÁO CÁO', about: 'Kết quả tháng 03/2026' },
      recipients: { lines: ['- Như trên;', '- Lưu: VT.'] },
      signature: { position: 'GIÁM ĐỐC' },
    });
    expect(province).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH',
      recipients: { lines: ['- Bộ;', '- Lưu: VT.'] },
      signature: { position: 'TM. ỦY BAN NHÂN DÂN' },
    });
  });

  it('says where nobody wrote anything, so that no heading stands over nothing', async () => {
    const { papers } = JSON.parse(
      (await ask(`/api/v1/consolidations?cycle=${FEBRUARY}`)).body,
    ) as ConsolidationAnswer;
    const texts = papers[0]?.paper.vi.blocks.flatMap((one) => (one.type === 'table' ? [] : [one.text]));
    expect(texts?.slice(-2)).toEqual(['Các cơ quan, đơn vị không nêu.', 'Các cơ quan, đơn vị không nêu.']);
  });

  it('is an Excel file whose formulas come to the same, and in which nothing that a unit wrote is run', async () => {
    const { bytes, headers } = await ask(`${PAGE}&as=xlsx`);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const parts = unzipSync(bytes);
    const xml = (name: string) => strFromU8(parts[name]!);
    const formulas = Object.keys(parts)
      .filter((name) => name.startsWith('xl/worksheets/sheet'))
      .sort()
      .flatMap((name) =>
        [...xml(name).matchAll(/<f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(([, f, v]) => `${f} = ${v}`),
      );
    expect(formulas).toEqual([
      // The figures are those of the matrix; its rows are one in time, its total, one late, its total, the whole.
      "'Theo đơn vị'!D5 = 7.25",
      "'Theo đơn vị'!D7 = 2.5",
      "'Theo đơn vị'!D8 = 9.75",
      "'Theo đơn vị'!E5 = 80",
      "'Theo đơn vị'!E7 = 60",
      "'Theo đơn vị'!E8 = 70",
      'SUM(D4:D4) = 7.25',
      'AVERAGE(E4:E4) = 80',
      'SUM(D6:D6) = 2.5',
      'AVERAGE(E6:E6) = 60',
      'SUM(D4:D4,D6:D6) = 9.75',
      'AVERAGE(E4:E4,E6:E6) = 70',
      'SUM(D5:D6) = 100',
    ]);
    expect(xml('xl/sharedStrings.xml')).toContain('=1+1 Tốt');
  });

  it('is a page with the figures, and papers as DOCX and PDF', async () => {
    const { status, body } = await ask(PAGE);
    expect(status).toBe(200);
    for (const said of ['9,75', 'tăng 4,25', 'Phường Đông', '=1+1 Tốt', 'Đã tổng hợp 2/3'])
      expect(body).toContain(said);
    const docx = await ask(`${PAGE}&as=docx&paper=tinh`);
    expect(strFromU8(unzipSync(docx.bytes)['word/document.xml']!)).toContain('TM. ỦY BAN NHÂN DÂN');
    const pdf = await ask(`${PAGE}&as=pdf&paper=so`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not for whoever does not oversee its plan, who is told nothing of it', async () => {
    const { status, body } = await portal.ask(PAGE);
    expect(status).not.toBe(200);
    expect(body).not.toContain('9,75');
  });

  it('knows no step that its cycle has not', async () => {
    expect((await ask(`${PAGE}&step=none`)).status).toBe(404);
  });
});
