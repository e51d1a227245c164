import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { checkTexts, planNames, type Plan } from '@kyhan/plan';
import { CAST_PLAN_FILE } from '@kyhan/testkit/cast';
import { planActSentence } from '@kyhan/words';
import { subjectName } from '../../packages/words/src/subject-name.js';
import { PlayedPlan } from '../activities/played-plan.js';
import { countedPortal } from '../support/counted-portal.js';

const ASKED = `  - id: school-union
    kind: report
    title: { vi: Hoạt động Đoàn, en: Youth Union }
    source: { section: I.3, quote: Báo cáo đầu năm học }
    basis: given
    audience: [phuong-dong]
    period: { type: year, startMonth: 9 }
    opens: { before: due, workingDays: 10 }
    due: { on: 10-31, yearOffset: -1 }
    policy: asked
`;

/** The plan of the cast, whose report is of a school year, and which asks Đông ward for one too. */
async function schoolPlan(): Promise<Plan> {
  const text = (await readFile(CAST_PLAN_FILE, 'utf8'))
    .replace('    period: month\n', '    period: { type: year, startMonth: 9 }\n')
    .replace('    due: { day: last }\n', '    due: { on: 10-31, yearOffset: -1 }\n')
    .replace('  - id: on-request\n', `${ASKED}  - id: on-request\n`);
  const { plan } = await checkTexts({ 'plan.yaml': text });
  return plan!;
}

const RANGE = 'plan=cast&from=2024-09-01&to=2024-12-31';
const CYCLE = 'cast/monthly-report/2024-25';

/** On 4 November 2024 nobody has sent anything of what was due on 31 October. */
describe('a school year', () => {
  let plan: Plan;
  let opened = 0;
  let over = 0;
  const door = countedPortal(async (register) => {
    plan = await schoolPlan();
    const played = await PlayedPlan.from(register, plan, '2024-10-14');
    await played.liveUntil('2024-10-22');
    opened = played.now;
    await played.liveUntil('2024-11-04');
    over = played.now;
  });
  const open = async (path: string, now: number) => {
    door.portal.now = now;
    return (await door.open(path)).body;
  };

  it.each([
    ['/', () => opened],
    [`/matrix?${RANGE}`, () => over],
    [`/figures?obligation=monthly-report&${RANGE}`, () => over],
    [`/assignments?cycle=${encodeURIComponent(CYCLE)}`, () => over],
    ['/plans/cast/acts', () => opened],
    ['/notices', () => over],
  ] as const)('is called so by %s, and nowhere a year of something else', async (path, now) => {
    const body = await open(path, now());
    expect(body).toMatch(/năm học 202\d–202\d/);
    expect(body).not.toMatch(/năm 202\d–202\d/);
  });

  it('is called so where findings and decisions name a cycle', () => {
    const names = planNames(plan);
    expect(subjectName(CYCLE, () => names).vi).toContain('năm học 2024–2025');
    const skipped = { act: 'skip', obligation: 'monthly-report', period: '2024-25' } as const;
    expect(planActSentence(skipped, names).en).toContain('school year 2024–2025');
  });
});

describe('the silence of a body that is asked', () => {
  let over = 0;
  const door = countedPortal(async (register) => {
    const played = await PlayedPlan.from(register, await schoolPlan(), '2024-10-14');
    await played.liveUntil('2024-11-04');
    over = played.now;
  });

  it.each([`/matrix?${RANGE}`, '/assignments?plan=cast'])(
    'is drawn by %s as what is waited for, and that of a unit as overdue',
    async (path) => {
      door.portal.now = over;
      const { body } = await door.open(path);
      const drawn = [
        ...body.matchAll(/kyhan-status--([\w-]+)"(?: aria-label="([^"]*)"|>(.*?)<\/span>\s*([^<]*))/g),
      ];
      const statusOf = (said: string) =>
        new Set(
          drawn.filter((one) => one.slice(2).some((words) => words?.startsWith(said))).map((one) => one[1]),
        );
      expect(statusOf('Chưa nhận được ý kiến phối hợp')).toEqual(new Set(['open']));
      expect(statusOf('Quá hạn')).toEqual(new Set(['overdue']));
    },
  );
});
