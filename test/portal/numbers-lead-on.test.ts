import { describe, expect, it } from '@jest/globals';
import { tallyAnew } from '@kyhan/register';
import { assignmentOf, LIVED_UNTIL, liveRegister } from '@kyhan/testkit/portal';
import { at, DAY } from '@kyhan/testkit/clock';
import { countedPortal } from '../support/counted-portal.js';
import { numbersIn } from '../support/numbers-in.js';

const MORE = ['xin-gia-han', 'xem-lai', 'tam-dung', 'bao-sai'];
const ASKING = { actId: 'a', askedAt: 0, newDueOn: '2026-04-20', remindAt: [], remindersTaken: 0 };
const DISPUTED = { means: 'paper', receivedOn: '2026-03-20', disputedAt: 1 };

describe('a number on a page', () => {
  const door = countedPortal(async (register) => {
    await liveRegister(register, MORE);
    const set = async (unit: string, standing: object) => {
      const { assignmentKey } = await register.db
        .selectFrom('assignments')
        .select('assignmentKey')
        .where('assignmentId', '=', assignmentOf(unit))
        .executeTakeFirstOrThrow();
      await register.db
        .updateTable('standings')
        .set(standing)
        .where('assignmentKey', '=', assignmentKey)
        .execute();
    };
    await set('xin-gia-han', { asking: JSON.stringify(ASKING) });
    await set('xem-lai', { contestedAt: at('2026-03-20') });
    await set('tam-dung', { stoppedAt: at('2026-03-20') });
    await set('bao-sai', { entered: JSON.stringify(DISPUTED), submittedAt: at('2026-03-20') });
    await tallyAnew(register);
  });

  const { statements } = door;
  const open = async (path: string) => (await door.open(path)).body;
  const total = async (path: string) =>
    Number(/Có (\d+); trang này/.exec(await open(path))?.[1] ?? Number.NaN);

  it.each([
    ['/', LIVED_UNTIL, 10],
    // A week before, what is late now falls due.
    ['/', LIVED_UNTIL - 8 * DAY, 10],
    ['/matrix', LIVED_UNTIL, 20],
    ['/matrix?obligation=monthly-report&from=2026-03-01&to=2026-03-31', LIVED_UNTIL, 20],
  ])('of %s leads to a list of as many, at %i', async (path, now, least) => {
    door.portal.now = now;
    const all = numbersIn(await open(path));
    expect(all.length).toBeGreaterThanOrEqual(least);
    for (const [href, count] of all) expect([href, await total(href)]).toEqual([href, count]);
  });

  it('of what waits is that of each kind, and levels add up to what is overdue', async () => {
    door.portal.now = LIVED_UNTIL;
    const counts = new Map(numbersIn(await open('/')));
    for (const waiting of ['extension', 'contest', 'dispute', 'clock'])
      expect([waiting, counts.get(`/assignments?waiting=${waiting}`)]).toEqual([waiting, 1]);
    const levels = [...counts].filter(([href]) => href.includes('level='));
    const late = levels.reduce((sum, [, count]) => sum + count, 0);
    expect(late).toBe(counts.get('/assignments?status=overdue'));
    expect(late).toBeGreaterThan(1);
  });

  it('of the row below all units is the sum of what stands above it', async () => {
    const body = await open('/matrix');
    const [above = '', below = ''] = body.split('<tfoot>');
    const sum = (part: string, figure: string) =>
      numbersIn(part)
        .filter(([href]) => href.includes(`figure=${figure}`) && !href.includes('cycle='))
        .reduce((all, [, count]) => all + count, 0);
    const table = above.split('<tbody>')[1] ?? '';
    for (const figure of ['assigned', 'notDone']) expect(sum(table, figure)).toBe(sum(below, figure));
  });

  it('costs the first page as many statements however much there is', async () => {
    await open('/');
    const before = statements();
    await open('/');
    expect(statements() - before).toBeLessThanOrEqual(20);
  });
});
