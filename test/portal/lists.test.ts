import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCycle, openFinding, type Register } from '@kyhan/register';
import { castCycle, insertPlan, opening, ofUnit, plan, Story, unit } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';

const NOW = at('2026-03-27', 9);
const PER_PAGE = 50;
const wards = Array.from({ length: 120 }, (_, i) => unit(`phuong-${i}`, `Phường số ${i}`));
const DAK_NONG = unit('dak-nong', 'Ủy ban nhân dân tỉnh Đắk Nông');
const LATE = unit('huyen-cham', 'Huyện Chậm');

/** What a list says of its rows: how many links to assignments its table has, and what it says of its length. */
function told(body: string) {
  const table = /<tbody[\s\S]*<\/tbody>/.exec(body)?.[0] ?? '';
  const total = /Có ([\d.]+); trang này có (\d+)/.exec(body);
  return {
    ids: [...table.matchAll(/href="\/assignments\/([^"?]+)"/g)].map(([, id]) => id),
    rows: [...table.matchAll(/<tr/g)].length,
    total: Number(total?.[1]?.replace('.', '')),
    shown: Number(total?.[2]),
  };
}

describe('a list of the portal', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let statements: () => number;
  beforeAll(async () => {
    const register: Register = await registers.open();
    await insertPlan(register, plan({ units: [...plan().units, ...wards, DAK_NONG, LATE] }));
    await insertCycle(register, castCycle([...wards, DAK_NONG, LATE].map(({ id }) => opening(id))));
    await new Story(opening(LATE.id).event)
      .tell({ type: 'became-overdue' }, at('2026-03-26'))
      .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-26', 8))
      .write(register);
    for (const { id } of wards)
      await openFinding(register, {
        findingId: `contact-missing/ke-hoach-thu/${id}`,
        kind: 'contact-missing',
        subject: `ke-hoach-thu/${id}`,
        data: { unit: { vi: id, en: id } },
        at: NOW,
      });
    await openFinding(register, {
      findingId: 'cycle-missing/ke-hoach-thu/monthly-report/2026-04',
      kind: 'cycle-missing',
      subject: 'ke-hoach-thu/monthly-report/2026-04',
      data: {},
      at: NOW - 1,
    });
    const counting = countingStatements(register);
    statements = counting.statements;
    portal = await startTestPortal(counting.register, NOW);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const open = async (path: string) => {
    const { status, body } = await portal.ask(path, { headers: BEARER });
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const linkTo = (body: string, rel: string) =>
    new RegExp(`href="([^"]*)" rel="${rel}"`).exec(body)?.[1]?.replaceAll('&amp;', '&');

  it.each([
    ['/assignments', wards.length + 2],
    ['/notices', wards.length + 4],
  ])(
    '%s cuts nothing without a word: next after next shows all of it once, and back the same',
    async (path, all) => {
      const pages: string[] = [];
      for (let at: string | undefined = path; at !== undefined; at = linkTo(pages.at(-1) ?? '', 'next'))
        pages.push(await open(at));
      const counts = pages.map(told);
      expect(counts.map(({ total }) => total)).toEqual(pages.map(() => all));
      expect(counts.map(({ rows }) => rows)).toEqual([PER_PAGE, PER_PAGE, all - 2 * PER_PAGE]);
      expect(counts.map(({ rows }) => rows)).toEqual(counts.map(({ shown }) => shown));
      expect(linkTo(pages[0] ?? '', 'prev')).toBeUndefined();
      const back = await open(linkTo(pages[2] ?? '', 'prev') ?? '');
      expect(told(back)).toEqual(counts[1]);
    },
  );

  it.each([
    ['/assignments', wards.length + 2],
    ['/assignments?text=dak+nong', 1],
    ['/notices', wards.length + 4],
    ['/findings', wards.length + 1],
    ['/cycles', 1],
  ])('%s is taken away whole, as far as its filters reach, in the words of its page', async (path, all) => {
    const page = await open(path);
    const [, way] = /href="([^"]*as=csv)"/.exec(page) ?? [];
    const { headers, body } = await portal.ask((way ?? '').replaceAll('&amp;', '&'), { headers: BEARER });
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head = [], ...rows] = parse(body, { bom: true });
    expect(rows).toHaveLength(all);
    expect(rows.flat().filter((cell) => cell === '[object Object]')).toEqual([]);
    expect(page).toContain(`>${head[0]}</th>`);
    const sheet = await portal.ask((way ?? '').replaceAll('&amp;', '&').replace('as=csv', 'as=xlsx'), {
      headers: BEARER,
    });
    expect(Object.keys(unzipSync(new Uint8Array(sheet.bytes)))).toContain('xl/worksheets/sheet1.xml');
  });

  it('of assignments shows each once', async () => {
    const first = await open('/assignments');
    const second = await open(linkTo(first, 'next') ?? '');
    const third = await open(linkTo(second, 'next') ?? '');
    const ids = [first, second, third].flatMap((body) => told(body).ids);
    expect(new Set(ids).size).toBe(wards.length + 2);
  });

  it.each([
    ['text=dak+nong', [DAK_NONG.id]],
    [`unit=${LATE.id}`, [LATE.id]],
    ['level=1&status=overdue', [LATE.id]],
    ['waiting=unit&text=huyen', [LATE.id]],
    ['waiting=head', []],
    ['cycle=ke-hoach-thu/monthly-report/2026-03&text=Đắk', [DAK_NONG.id]],
    ['dueFrom=2026-04-01', []],
    // An empty field of the form asks for nothing, as does what nobody could ask for.
    ['text=&waiting=&status=nonsense&dueTo=31-02&unit=dak-nong', [DAK_NONG.id]],
  ])('of assignments by %s has those that are so, and its form says what was asked', async (query, units) => {
    const body = await open(`/assignments?${query}`);
    expect(told(body).ids).toEqual(units.map((id) => ofUnit(id)));
    expect(told(body).total).toBe(units.length);
    for (const [name, value] of new URLSearchParams(query))
      if (name === 'text' && value !== '') expect(body).toContain(`value="${value}"`);
  });

  it('keeps its filters from page to page', async () => {
    const first = await open('/assignments?text=phuong+so&waiting=unit');
    expect(told(first).total).toBe(wards.length);
    expect(told(await open(linkTo(first, 'next') ?? '')).total).toBe(wards.length);
  });

  it.each(['/assignments', '/assignments?text=phuong', '/notices', '/cycles'])(
    '%s takes as many statements for a page of fifty as for a page of a few',
    async (path) => {
      const counted = async (asked: string) => {
        await open(asked);
        const before = statements();
        const body = await open(asked);
        return { body, count: statements() - before };
      };
      const full = await counted(path);
      const pages = [full.body];
      for (let at = linkTo(full.body, 'next'); at !== undefined; at = linkTo(pages.at(-1) ?? '', 'next'))
        pages.push(await open(at));
      const last = linkTo(pages.at(-2) ?? '', 'next');
      expect((await counted(last ?? path)).count).toBe(full.count);
      expect(full.count).toBeLessThanOrEqual(14);
    },
  );
});
