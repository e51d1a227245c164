import { describe, expect, it } from '@jest/globals';
import { LISTED_FIGURES } from '@kyhan/contracts';
import { insertCycle, registerSummary } from '@kyhan/register';
import { BAC, castCycle, castCycleId, NAM, opening, PLAN, timetable } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { assignmentOf, LIVED_UNTIL, liveRegister } from '@kyhan/testkit/portal';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { countedPortal } from '../support/counted-portal.js';
import { numbersIn } from '../support/numbers-in.js';
import { lowerSecondWall } from '@kyhan/testkit/registers';

const PAPER = { number: '12', sign: 'BC-UBND', on: '2026-03-20', signatory: 'Trần Văn Bắc' };
const RANGE = 'from=2026-03-01&to=2026-04-30';
const OF_ONE = `/figures?obligation=monthly-report&${RANGE}`;

describe('the page of rates', () => {
  const door = countedPortal(async (register) => {
    await liveRegister(register);
    // A later cycle, in which a body is asked that stands in no rate.
    const times = timetable({ dueOn: '2026-04-25', dueAt: at('2026-04-26'), lockAt: at('2026-05-10') });
    const choices = { cycleId: castCycleId('2026-04'), timetable: times };
    const april = castCycle([opening(BAC, choices), opening(NAM, { ...choices, asked: true })], '2026-04');
    const { dueOn, dueAt } = times;
    await lowerSecondWall(register);
    await insertCycle(register, { ...april, cycle: { ...april.cycle, dueOn, dueAt } });
    await register.db
      .updateTable('submissions')
      .set({ document: JSON.stringify(PAPER) })
      .where('submissionId', '=', 's-submitted')
      .execute();
  });

  const { open, statements } = door;
  const tables = (body: string) => [...body.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);

  it.each([`/figures?${RANGE}`, OF_ONE, '/figures?from=2026-03-20&to=2026-03-31'])(
    '%s has no number that leads to a list of another length',
    async (path) => {
      const all = numbersIn((await open(path)).body);
      expect(all.length).toBeGreaterThan(15);
      for (const [href, count] of all) {
        const { body } = await open(href);
        expect([href, Number(/Có (\d+); trang này/.exec(body)?.[1])]).toEqual([href, count]);
      }
    },
  );

  it('adds up: the last row of each table is the sum of those above it, and both tables come to the same', async () => {
    const sums = tables((await open(OF_ONE)).body).map((table) => {
      const rows = (table.split('<tbody')[1] ?? '').split('<tr').slice(1).map(numbersIn);
      const [total = [], ...above] = rows.toReversed();
      const of = (figure: string, some: typeof rows) =>
        some
          .flat()
          .filter(([href]) => href.includes(`figure=${figure}`))
          .reduce((sum, [, count]) => sum + count, 0);
      for (const figure of LISTED_FIGURES)
        expect([figure, of(figure, [total])]).toEqual([figure, of(figure, above)]);
      return LISTED_FIGURES.map((figure) => of(figure, [total]));
    });
    expect(sums).toHaveLength(2);
    expect(sums[0]).toEqual(sums[1]);
    // Eight lives of March and Bắc in April; who is asked is in none.
    expect(sums[0]?.[LISTED_FIGURES.indexOf('assigned')]).toBe(9);
  });

  it('has the rates of the one function that exists for them', async () => {
    const { assignments } = await registerSummary(door.register, { planSlug: PLAN, now: LIVED_UNTIL });
    const { part, of } = assignments.rates.onTime;
    expect(of).toBeGreaterThan(3);
    expect((await open(OF_ONE)).body).toMatch(new RegExp(`%\\s*\\(${part}/${of}\\)`));
    door.portal.now = at('2026-03-24', 9);
    // Before the due day nothing counts, neither for nor against.
    expect((await open(OF_ONE)).body).not.toMatch(/%\s*\(\d+\/\d+\)/);
    door.portal.now = LIVED_UNTIL;
  });

  it('draws a column for each period and a bar for each unit, with what they say for who hears the page', async () => {
    const { body } = await open(OF_ONE);
    expect(body).toMatch(/role="img" aria-labelledby="period-chart-title"/);
    const [first = '', second = ''] = [...body.matchAll(/<g><title>([^<]*)<\/title>/g)].map(
      ([, said]) => said,
    );
    expect(first).toContain('tháng 03/2026, hạn 25/03/2026: xong đúng hạn');
    expect(second).toContain('chưa xong, trong hạn 1, quá hạn 0');
    const [, units = ''] = tables(body);
    expect(units.match(/class="kyhan-bar"/g)).toHaveLength(10);
    expect(units).not.toContain(`unit=${NAM}`);
    expect(body).toContain('Đề nghị phối hợp, đã nhận ý kiến: 0/1');
  });

  it('leads from each row to the signed papers of just those assignments', async () => {
    const { body } = await open(OF_ONE);
    const links = [...body.matchAll(/href="(\/papers\?[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(2 + 1 + 9 + 1);
    const ofUnit = links.find((href) => href.includes('unit=huyen-submitted')) ?? '';
    const papers = (await open(ofUnit)).body;
    expect(papers).toContain('Lần 1: số 12/BC-UBND, ngày 20 tháng 3 năm 2026, Trần Văn Bắc ký');
    expect(papers).toContain(`/assignments/${assignmentOf('submitted')}`);
    const ofOther = links.find((href) => href.includes('unit=huyen-accepted')) ?? '';
    expect((await open(ofOther)).body).toContain('chưa đơn vị nào gửi kèm văn bản đã ký');
    const csv = (await open(`${ofUnit}&as=csv`)).body;
    expect(parse(csv, { bom: true })[1]?.[3]).toContain('12/BC-UBND');
  });

  it.each(['period', 'unit'])(
    'gives its table by %s out as CSV and XLSX, with the numbers of the page',
    async (by) => {
      const rows = parse((await open(`${OF_ONE}&by=${by}&as=csv`)).body, { bom: true });
      const table = tables((await open(OF_ONE)).body)[by === 'period' ? 0 : 1] ?? '';
      expect(rows).toHaveLength(table.match(/<tr/g)?.length ?? 0);
      const [head, last] = [rows[0], rows.at(-1)];
      expect(head?.slice(0, 2)).toEqual([by === 'period' ? 'Kỳ' : 'Đơn vị', 'Được giao']);
      expect(last?.slice(0, 2)).toEqual(['Cộng', '9']);
      const { bytes, headers } = await open(`${OF_ONE}&by=${by}&as=xlsx`);
      expect(headers.get('content-disposition')).toContain('.xlsx');
      expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
    },
  );

  it('says so where nothing falls due, and costs as many statements however much there is', async () => {
    expect((await open('/figures?from=2030-01-01&to=2030-12-31')).body).toContain('Chưa có đợt nào đến hạn');
    const before = statements();
    await open(OF_ONE);
    expect(statements() - before).toBeLessThanOrEqual(10);
  });
});
