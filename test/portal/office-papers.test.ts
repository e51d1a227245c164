import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssignmentAnswer, FiguresAnswer, PaperDraft, PapersAnswer } from '@kyhan/contracts';
import { insertCycle, type Register } from '@kyhan/register';
import { BAC, castCycle, castCycleId, NAM, opening, PLAN, timetable } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { strFromU8, unzipSync } from 'fflate';

const MARCH = '2026-03';
const ASKED_NAME = 'Phường Nam';

describe('the papers that the office drafts from the register', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let cookie: string;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    // Of one cycle the day is over, of the next it is not; a body that is asked owes in both.
    const times = timetable({ dueOn: '2026-04-25', dueAt: at('2026-04-26'), lockAt: at('2026-05-10') });
    for (const [key, day] of [
      ['2026-04', { dueOn: '2026-03-30', dueAt: at('2026-03-31') }],
      ['2026-05', { dueOn: '2026-04-25', dueAt: at('2026-04-26') }],
      ['2026-02', { dueOn: '2026-03-20', dueAt: at('2026-03-21') }],
    ] as const) {
      const choices = { cycleId: castCycleId(key), timetable: { ...times, ...day } };
      const cycle = castCycle([opening(BAC, choices), opening(NAM, { ...choices, asked: true })], key);
      await insertCycle(register, { ...cycle, cycle: { ...cycle.cycle, ...day } });
    }
    portal = await startTestPortal(register, LIVED_UNTIL);
    cookie = await portal.signIn('linh');
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const ask = async (path: string) => await portal.ask(path, { headers: { cookie } });
  const json = async <T>(path: string): Promise<T> => JSON.parse((await ask(`/api/v1${path}`)).body) as T;
  const papers = async (wish: string) => await json<PapersAnswer>(`/papers?plan=${PLAN}&${wish}`);
  const listed = async (wish: string) => {
    const { assignments } = await json<{ assignments: AssignmentAnswer[] }>(
      `/assignments?plan=${PLAN}&limit=100&${wish}`,
    );
    return assignments;
  };
  const idsOf = (all: readonly AssignmentAnswer[]) => all.map(({ assignmentId }) => assignmentId).sort();
  const rowsOf = ({ blocks }: PaperDraft) => blocks.flatMap((one) => (one.type === 'table' ? one.rows : []));
  const wordsOf = (paper: PaperDraft) => JSON.stringify(paper);

  it('name what the lists have: overdue, to be completed, falling due; each once and nothing else', async () => {
    const { papers: letters, to } = await papers('kind=urging&period=2026-04');
    const named = (standing: 'overdue' | 'returned' | 'due') =>
      letters.flatMap(({ assignments }) => assignments?.[standing] ?? []).sort();
    expect(named('overdue')).toEqual(idsOf(await listed('status=overdue')));
    expect(named('returned')).toEqual(idsOf(await listed('status=returned')));
    const due = [
      ...(await listed(`status=open&dueTo=${to}`)),
      ...(await listed(`status=due-soon&dueTo=${to}`)),
    ];
    const [askedPast] = letters.filter(({ paperId }) => paperId.startsWith('asked-'));
    const past = (askedPast?.assignments?.due ?? []).filter((id) => id.includes('2026-02'));
    expect(past).toHaveLength(1);
    expect(named('due')).toEqual([...idsOf(due), ...past].sort());
    for (const { assignments, paper } of letters)
      for (const language of ['vi', 'en'] as const)
        expect(rowsOf(paper[language])).toHaveLength(Object.values(assignments ?? {}).flat().length);
  });

  it('name what falls due no later than the period is over', async () => {
    const due = async (period: string) =>
      (await papers(`kind=urging&period=${period}`)).papers.flatMap(
        ({ assignments }) => assignments?.due ?? [],
      );
    expect((await due('2026-W13')).some((id) => id.includes('2026-04'))).toBe(false);
    expect((await due('2026-W14')).some((id) => id.includes('2026-04'))).toBe(true);
    expect((await due('2026-W14')).some((id) => id.includes('2026-05'))).toBe(false);
  });

  it('write to a body that is asked apart, and call it late with nothing', async () => {
    const { papers: letters } = await papers('kind=urging&period=2026-04');
    expect(letters.map(({ paperId }) => paperId)).toEqual(['units', `asked-${NAM}`]);
    const [ordered, asked] = letters.map(({ paper }) => paper.vi);
    expect(asked?.addressees.names).toEqual([ASKED_NAME]);
    expect(wordsOf(asked!)).not.toMatch(/quá hạn|đôn đốc|chưa nhận/i);
    expect(wordsOf(asked!)).toContain('trân trọng cảm ơn');
    expect(wordsOf(ordered!)).not.toContain(ASKED_NAME);
  });

  it('write to one unit alone where it is asked for', async () => {
    const { papers: letters } = await papers('kind=urging&period=2026-04&unit=huyen-overdue');
    expect(letters.map(({ assignments }) => assignments)).toEqual([
      { overdue: [assignmentOf('overdue')], returned: [], due: [] },
    ]);
    expect(letters[0]?.paper.vi.addressees.names).toHaveLength(1);
  });

  it('say in a week in which nothing is to be urged that there is nothing', async () => {
    const wish = `/office-papers?plan=${PLAN}&kind=urging&unit=huyen-accepted`;
    expect((await ask(wish)).body).toContain('Không có nội dung nào cần đôn đốc');
    expect((await ask(`${wish}&as=docx`)).status).toBe(404);
  });

  it.each(['2026-03', '2026-Q1', '2026-H1', '2026'])(
    'report the results of %s as the figures count them',
    async (key) => {
      const { papers: reports, from, to } = await papers(`kind=results&period=${key}`);
      const [report] = reports;
      const figures = await json<FiguresAnswer>(
        `/figures?plan=${PLAN}&by=unit&from=${from}&to=${to}&limit=100`,
      );
      const tables = report!.paper.vi.blocks.flatMap((one) => (one.type === 'table' ? [one] : []));
      const byUnit = tables.at(-1)!;
      const told = ({ figures: counted, rates }: FiguresAnswer['sum']) => [
        ...(['assigned', 'onTime', 'late', 'inTime', 'notDone', 'waived'] as const).map((name) =>
          String(counted[name]),
        ),
        ...[rates.onTime, rates.done].map(({ part, of }) => (of === 0 ? '–' : `(${part}/${of})`)),
      ];
      const read = (row: readonly string[]) => row.map((cell) => cell.split('\n').at(-1));
      expect(byUnit.rows.map((row) => read(row).slice(2))).toEqual(figures.rows.map(told));
      expect(byUnit.rows.map(([, name]) => name)).toEqual(figures.rows.map(({ name }) => name.vi));
      for (const table of tables) expect(read(table.total ?? []).slice(2)).toEqual(told(figures.sum));
      expect(figures.sum.figures.assigned).toBeGreaterThan(0);
    },
  );

  it('are shown on a page and given as DOCX, each under its own address', async () => {
    const { body, status } = await ask(`/office-papers?plan=${PLAN}&kind=urging&period=2026-04`);
    expect(status).toBe(200);
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const found = [...body.matchAll(/href="([^"]*as=docx)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    const links = [...new Set(found)];
    expect(links).toHaveLength(2);
    const texts = await Promise.all(
      links.map(async (href) => {
        const { bytes } = await ask(href);
        return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
      }),
    );
    expect(texts.map((xml) => xml.includes(ASKED_NAME))).toEqual([false, true]);
    expect(texts[0]).toContain('Chưa nhận được báo cáo');
  });

  it.each(['2026-W60', '2026-13', 'x'])('refuse %s, which is no period', async (key) => {
    expect((await ask(`/api/v1/papers?plan=${PLAN}&kind=urging&period=${key}`)).status).toBe(400);
  });

  it('are no unit’s to see', async () => {
    const own = await portal.signIn({ unitId: BAC });
    expect((await portal.ask('/office-papers', { headers: { cookie: own } })).status).toBe(403);
  });

  it(`are of the present week unless another is asked for`, async () => {
    expect((await papers('kind=urging')).period).toBe('2026-W13');
    expect((await papers('kind=results')).period).toBe(MARCH);
  });
});

describe('a letter that names more than a page shows', () => {
  const registers = pgliteRegisters();
  afterAll(async () => {
    await registers.end();
  });

  it('show the letter that is chosen, and the first alone of what is long; the file is whole', async () => {
    const many = 120;
    // Each of them owes February and March; so do two others what is late of March alone.
    const overdue = 2 * many + 2;
    const register = await registers.open();
    const unitIds = Array.from({ length: many }, (_, i) => `huyen-${i}`);
    await liveRegister(
      register,
      unitIds.map((id) => id.slice('huyen-'.length)),
    );
    const cycleId = castCycleId('2026-02');
    const day = { dueOn: '2026-03-20', dueAt: at('2026-03-21') };
    const times = timetable({ ...day, lockAt: at('2026-05-10') });
    const cycle = castCycle(
      [
        ...unitIds.map((id) => opening(id, { cycleId, timetable: times })),
        opening(NAM, { cycleId, timetable: times, asked: true }),
      ],
      '2026-02',
    );
    await insertCycle(register, { ...cycle, cycle: { ...cycle.cycle, ...day } });
    const long = await startTestPortal(register, LIVED_UNTIL);
    const signedIn = { headers: { cookie: await long.signIn('linh') } };
    const path = `/office-papers?plan=${PLAN}&kind=urging&period=2026-W13`;
    const { body } = await long.ask(path, signedIn);
    expect(body.match(/Chưa nhận được báo cáo/g)).toHaveLength(50);
    expect(body).toContain(`${overdue} nội dung của ${many + 2} cơ quan, đơn vị đã quá hạn`);
    expect(body).toContain(`Ở đây hiện 50 trong ${overdue} nội dung`);
    expect(body).toContain('Các cơ quan, đơn vị có tên dưới đây');
    const { bytes } = await long.ask(`${path}&as=docx`, signedIn);
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/Chưa nhận được báo cáo/g)).toHaveLength(overdue);
    expect(xml).not.toContain('Ở đây hiện');
    const chosen = await long.ask(`${path}&paper=asked-${NAM}`, signedIn);
    expect(chosen.body).toContain('trân trọng cảm ơn');
    expect(chosen.body).not.toContain('Chưa nhận được báo cáo');
    await long.close();
    expect(long.bugs).toEqual([]);
  });
});

describe('what became of a drafted paper', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let cookie: string;
  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register, [], {
      words: (words) => words,
      plan: (plan) => ({ ...plan, papers: [{ paper: 'urging', period: 'week', drafted: AT_ITS_START }] }),
    });
    portal = await startTestPortal(register, LIVED_UNTIL);
    cookie = await portal.signIn('linh');
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const AT_ITS_START = {
    position: { type: 'at', from: 'period-start' },
    roll: 'none',
    exclusive: false,
  } as const;
  const LETTER = { plan: PLAN, kind: 'urging', period: '2026-W13', paperId: 'units', unit: '' };
  const PAPER = { number: '45', sign: 'STTTT-BC', on: '2026-03-27', signatory: 'Phó Giám đốc' };
  const today = async () => (await portal.ask('/', { headers: { cookie } })).body;
  const page = async () =>
    (await portal.ask(`/office-papers?plan=${PLAN}&kind=urging&period=2026-W13`, { headers: { cookie } }))
      .body;
  const press = async (filledIn: Record<string, string>) =>
    await portal.press('/office-papers', { ...LETTER, ...filledIn }, { cookie });
  const LINK = `href="/office-papers?plan=${PLAN}&amp;kind=urging&amp;period=2026-W13"`;

  it('is asked on the first page for as long as nobody has said it, with what was typed kept', async () => {
    expect(await today()).toContain(LINK);
    const wrong = await press({ act: 'issue', ...PAPER, signatory: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="STTTT-BC"');
    const without = await press({ act: 'leave-out', reason: ' ' });
    expect(without.status).toBe(400);
    expect(await today()).toContain(LINK);
    const { status, headers } = await press({ act: 'issue', ...PAPER });
    expect([status, headers.get('location')]).toEqual([
      303,
      `/office-papers?plan=${PLAN}&kind=urging&period=2026-W13&paper=units&outcome=done`,
    ]);
    expect(await today()).not.toContain('/office-papers?plan');
    expect(await page()).toMatch(/Đã ban hành:[\s\S]*45\/STTTT-BC/);
    const { papers } = JSON.parse(
      (await portal.ask(`/api/v1/papers?plan=${PLAN}&kind=urging&period=2026-W13`, { headers: { cookie } }))
        .body,
    ) as PapersAnswer;
    expect(papers.map(({ settled }) => [settled?.isIssued, settled?.document])).toEqual([[true, PAPER]]);
  });

  it('may be put right, or that there is none', async () => {
    await press({ act: 'issue', ...PAPER, number: '46' });
    expect(await page()).toMatch(/46\/STTTT-BC/);
    await press({ act: 'leave-out', reason: 'Đã đôn đốc tại cuộc họp giao ban' });
    expect(await page()).toMatch(/Không ban hành:[\s\S]*Đã đôn đốc tại cuộc họp giao ban/);
  });
});
