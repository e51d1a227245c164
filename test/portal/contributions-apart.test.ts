import { describe, expect, it } from '@jest/globals';
import type { AssignmentAnswer, ContributionsAnswer, FiguresAnswer, PapersAnswer } from '@kyhan/contracts';
import { PlayedPlan } from '../activities/played-plan.js';
import { cooperatingPlan } from '../support/cooperating-plan.js';
import { countedPortal } from '../support/counted-portal.js';
import { numbersIn } from '../support/numbers-in.js';

const CYCLE = 'cast/monthly-report/2025-03';
const LEAD = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/contribution/phuong-nam`;
const DONG = `${CYCLE}/contribution/phuong-dong`;
const RANGE = 'plan=cast&from=2025-03-01&to=2025-03-31';
const MARK = 'phần phối hợp cho Phường Bắc';

/** On 26 March 2025: Nam has sent its part, Đông is two days late with it, and Bắc’s own report is in time. */
describe('what is contributed, where it is told with the rest', () => {
  const door = countedPortal(async (register) => {
    const played = await PlayedPlan.from(register, await cooperatingPlan(), '2025-03-14');
    await played.liveUntil('2025-03-26', async () => {
      if (played.today === '2025-03-20') await played.handIn(NAM, 'phuong-nam');
    });
    now = played.now;
  });
  let now = 0;
  const open = async (path: string) => {
    door.portal.now = now;
    return (await door.open(path)).body;
  };
  const json = async <T>(path: string) => JSON.parse(await open(`/api/v1${path}`)) as T;
  const listed = async (wish: string) =>
    (await json<{ assignments: AssignmentAnswer[] }>(`/assignments?plan=cast&limit=100&${wish}`)).assignments;
  const idsOf = (all: readonly AssignmentAnswer[]) => all.map(({ assignmentId }) => assignmentId).toSorted();

  it.each([`/matrix?${RANGE}`, `/figures?${RANGE}`, `/figures?obligation=monthly-report&${RANGE}`])(
    'is counted by %s in numbers of its own, each with a list as long',
    async (path) => {
      const all = numbersIn(await open(path));
      const apart = all.filter(([href]) => /figure=contribut/.test(href));
      // The last of each is that of all.
      const counts = new Map(apart.map(([href, count]) => [/figure=(\w+)/.exec(href)?.[1], count]));
      expect([counts.get('contributions'), counts.get('contributionsOverdue')]).toEqual([2, 1]);
      for (const [href, count] of all) {
        const body = await open(href);
        expect([href, Number(/Có (\d+); trang này/.exec(body)?.[1])]).toEqual([href, count]);
      }
    },
  );

  it('stands in rows of its own by unit, as the API has it too', async () => {
    const { rows, sum } = await json<FiguresAnswer>(`/figures?${RANGE}&by=unit`);
    const counts = rows.map(({ key, figures: { assigned, contributions, ...of } }) => [
      key,
      assigned,
      contributions,
      of.contributedOnTime,
      of.contributionsOverdue,
    ]);
    expect(counts.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      ['phuong-bac', 1, 0, 0, 0],
      ['phuong-dong', 0, 1, 0, 1],
      ['phuong-nam', 0, 1, 1, 0],
    ]);
    expect(sum.figures).toMatchObject({ assigned: 1, contributions: 2, notDone: 0, contributionsOverdue: 1 });
    const csv = await open(`/figures?${RANGE}&by=contribution&as=csv`);
    expect(csv.trim().split(/\r?\n/)).toHaveLength(4);
    const owing = await open(`/figures?${RANGE}&by=unit&as=csv`);
    expect(owing).not.toContain('Phường Nam');
  });

  it('is listed alone or left out, marked with who gathers it, and waits for that one', async () => {
    expect(idsOf(await listed('contribution=only'))).toEqual([DONG, NAM]);
    expect(idsOf(await listed('contribution=without'))).toEqual([LEAD]);
    const [one] = await listed('contribution=only&unit=phuong-nam');
    expect(one?.lead).toMatchObject({ assignmentId: LEAD, unitId: 'phuong-bac' });
    expect(idsOf(await listed('waiting=lead'))).toEqual([NAM]);
    expect(await listed('waiting=review')).toEqual([]);
    const page = await open('/assignments?plan=cast&contribution=only');
    expect(page.split(MARK)).toHaveLength(3);
    expect(page).toContain('<option value="only" selected="">');
  });

  it('is given to whoever reads what gathers it, with what was handed in; to nobody who contributes', async () => {
    const path = `/assignments/${encodeURIComponent(LEAD)}/contributions`;
    const { contributions, told } = await json<ContributionsAnswer>(path);
    expect(contributions.map((one) => [one.unitId, one.status, one.submission?.version])).toEqual([
      ['phuong-nam', 'submitted', 1],
      ['phuong-dong', 'overdue', undefined],
    ]);
    expect(told).toMatchObject([{ unitId: 'thanh-pho' }]);
    const asked = async (unitId: string) => {
      const cookie = await door.portal.signIn({ unitId });
      return (await door.portal.ask(`/api/v1${path}`, { headers: { cookie } })).status;
    };
    expect([await asked('phuong-bac'), await asked('phuong-nam'), await asked('thanh-pho')]).toEqual([
      200, 404, 404,
    ]);
  });

  it('has a sign of its own in the overview, which says what it is', async () => {
    const matrix = await open(`/matrix?${RANGE}`);
    expect(matrix.match(/kyhan-sign--contribution" aria-label="Phần phối hợp: /g)).toHaveLength(2);
    expect(matrix).toContain('Khung nét đứt: phần phối hợp');
  });

  it('is marked among those to call, and counted there', async () => {
    const calls = await open('/calls?plan=cast');
    expect(calls).toContain(MARK);
    expect(calls).toContain('Trong đó có 1 phần phối hợp gửi đơn vị chủ trì.');
  });

  it('is urged by its own name, and counted apart in the letter as lists have it', async () => {
    const { papers } = await json<PapersAnswer>('/papers?plan=cast&kind=urging&period=2025-03');
    const [letter] = papers;
    expect(letter?.assignments?.overdue).toEqual(idsOf(await listed('status=overdue')));
    const said = JSON.stringify(letter?.paper.vi);
    expect(said).toContain('1 nội dung (trong đó 1 phần phối hợp) của 1 cơ quan, đơn vị đã quá hạn');
    expect(said).toContain(MARK);
  });
});
