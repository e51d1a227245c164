/** @long */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planNames } from '@kyhan/plan';
import { findCycle, listAssignments, listFindings, listNotices, listPlans } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';
import { temporalPage } from '@kyhan/testkit/engine';
import type { CastPerson } from '@kyhan/testkit/portal';
import { findingWords, type Language } from '@kyhan/words';
import { foreignWords } from '../support/catalogue-words.js';
import {
  closeOctober,
  Life,
  liveNovember,
  liveOctober,
  NOVEMBER,
  OCTOBER,
  REQUEST,
  WRITTEN,
} from '../support/lived-deployment.js';
import { planQuotes } from '../support/plan-quotes.js';
import { seenTexts } from '../support/seen-texts.js';
import { startDeployment, type Deployment } from '../support/start-deployment.js';

const LINH: CastPerson = 'linh';
const UNIT: CastPerson = { unitId: 'phuong-dong' };
// Handed over by Nam: the id of a stream stays.
const DONG = `${NOVEMBER}/main/phuong-nam`;

/**
 * Accounts, slugs, groups and arguments that this test gives; the languages' own names; what the mail server answered;
 * what a letter's calendar is called.
 */
const GIVEN = [
  'linh',
  'cast',
  'wards',
  'nobody',
  'none',
  'nothing',
  'English',
  'Tiếng Việt',
  '250 OK: message queued',
  'ky-han.ics',
];

/** Search attributes that are ours and say something. */
const ours = (attributes: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    name.startsWith('Kyhan') && typeof value === 'string' ? [value] : [],
  );

describe('the words that a language does not say', () => {
  const judged = (text: string, language: Language) => foreignWords(text, { language, quotes: ['Tây ward'] });

  it('are found, and names, quotes, ids and addresses are none', () => {
    expect(judged('Overdue: 2 (Tây ward), cast/x/2023-10, linh@cast.example.org', 'en')).toEqual([]);
    expect(judged('Quá hạn: 2 (Tây ward)', 'vi')).toEqual([]);
    expect(judged('export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST', 'vi')).toEqual([]);
    expect(judged('export KYHAN_DATABASE_URL=postgres://USER:PASSWORD@HOST/kyhan', 'vi')).toEqual([]);
    expect(judged('Overdue: 2, quá hạn', 'en')).toEqual(['quá', 'hạn']);
    expect(judged('Quá hạn: submitted, astonished', 'vi')).toEqual(['submitted', 'astonished']);
    expect(judged('somewhat astonished', 'en')).toEqual(['somewhat', 'astonished']);
  });
});

describe.each(['vi', 'en'] as const)('a deployment in one language (%s)', (language) => {
  let deployment: Deployment;
  let quotes: readonly string[];

  let life: Life;

  beforeAll(async () => {
    // A plan day is a minute: days pass by the moves of its life.
    deployment = await startDeployment(language, { startsOn: '2023-10-16', realMsPerDay: 60_000 });
    life = new Life(deployment);
  });
  afterAll(async () => await deployment?.stop());

  /** Texts with words that are not of this language, each with these words. */
  const foreign = (texts: readonly string[]): string[] => {
    expect(texts.join('')).not.toBe('');
    return texts.flatMap((text) => {
      const words = foreignWords(text, { language, quotes });
      return words.length === 0 ? [] : [`${words.join(' ')}: ${text.trim()}`];
    });
  };

  /** What a page says beside the name of the other language. */
  async function seen(at: string, who?: CastPerson): Promise<string[]> {
    const { status, html } = await deployment.page(at, who);
    expect([at, status]).toEqual([at, who === undefined ? status : 200]);
    expect(html).toContain(`lang="${language}"`);
    return seenTexts(html.replace(/<dl class="headers">.*?<\/dl>/s, ''));
  }

  async function foreignOn(pages: readonly string[], who?: CastPerson): Promise<string[]> {
    const found: string[] = [];
    for (const page of pages) found.push(...foreign(await seen(page, who)).map((one) => `${page}: ${one}`));
    return found;
  }

  const mails = () => deployment.engine.inbox.messages();
  const links = async () =>
    new Set((await mails()).flatMap(({ text }) => text.match(/(?<=example\.org)\/s\/\S+/g) ?? []));

  it('lives: a report is returned and accepted, a day extended, a unit reminded, overdue and escalated', async () => {
    await liveOctober(life);
    expect(await listNotices(deployment.engine.register, { kind: 'escalation' })).not.toEqual([]);
  });

  it('goes on: a nil return comes late and waits for review, a unit is missed, the cycle closes', async () => {
    await closeOctober(life);
    expect(await findCycle(deployment.engine.register, OCTOBER)).toMatchObject({
      summary: { byStatus: { accepted: 2, missed: 1 } },
    });
  });

  it('goes on: waived, transferred, asked on request; the calendar is corrected; all letters have left', async () => {
    await liveNovember(life);
    quotes = [...planQuotes(await life.plan(), language), ...WRITTEN[language], ...GIVEN];
    const kinds = new Set((await listNotices(deployment.engine.register)).map(({ kind }) => kind));
    expect(kinds).toEqual(
      new Set([
        'opening',
        'reminder',
        'overdue',
        'escalation',
        'receipt',
        'ruling',
        'for-review',
        'review-reminder',
        'cycle-summary',
      ]),
    );
  });

  it('says no word of another on any page of the coordinator', async () => {
    const all = await listAssignments(deployment.engine.register);
    const pages = [
      '/',
      '/matrix',
      '/assignments',
      '/matrix?from=2020-01-01&to=2020-02-01',
      '/cycles',
      '/notices',
      '/findings',
      ...all.map(({ assignmentId }) => `/assignments/${assignmentId}`),
    ];
    expect(await foreignOn(pages, LINH)).toEqual([]);
  });

  it('says no word of another on any page of a unit, behind a link, and to who is nobody', async () => {
    expect(await foreignOn(['/', `/assignments/${DONG}`], UNIT)).toEqual([]);
    const others = ['/sign-in/x', '/nowhere', '/cycles', '/s/nobody'];
    expect(await foreignOn([...(await links()), ...others])).toEqual([]);
  });

  it('says no word of another in any letter, and on the pages of the development inbox', async () => {
    expect(foreign((await mails()).flatMap(({ subject, text }) => [subject, ...text.split('\n')]))).toEqual(
      [],
    );
    const { url } = deployment.engine.inbox;
    const pages = ['/', '/?search=nothing', '/messages/0000001', '/messages/0'];
    expect(await foreignOn(pages.map((page) => new URL(page, url).href))).toEqual([]);
  });

  it('says no word of another in findings', async () => {
    const findings = await listFindings(deployment.engine.register);
    expect(findings.length).toBeGreaterThan(1);
    const plans = await listPlans(deployment.engine.register);
    const told = findings.flatMap((finding) => {
      const { about, title, text, todo } = findingWords(finding, () =>
        planNames(...plans.map(({ plan }) => plan)),
      );
      return [about, title, text, todo].map((words) => words[language]);
    });
    expect(foreign(told)).toEqual([]);
  });

  it("says no word of another in Temporal's page", async () => {
    const { workflow, schedule } = deployment.engine.temporal;
    const told: string[] = [];
    for await (const { workflowId, type } of workflow.list()) {
      if (type.startsWith('temporal-sys')) continue;
      const { summary, details, current, steps, attributes } = await temporalPage(
        deployment.engine.temporal,
        workflowId,
      );
      told.push(summary, details, current, ...steps, ...ours(attributes));
    }
    for await (const { scheduleId } of schedule.list())
      told.push((await schedule.getHandle(scheduleId).describe()).state.note ?? '');
    expect(told.length).toBeGreaterThan(50);
    expect(foreign([...new Set(told.flatMap((text) => text.split('\n')))])).toEqual([]);
  });

  it('says no word of another on the command line', async () => {
    const [reason] = WRITTEN[language];
    const { folder } = deployment;
    const kyhan = (...args: string[]) => deployment.kyhan(...args);
    await writeFile(path.join(folder, 'values.yaml'), `meetings: 3\nsummary: ${WRITTEN[language][1]}\n`);
    await writeFile(path.join(folder, 'wrong.yaml'), 'plan: 1\nslug: Wrong\nunits: []\n');
    const taken = (status: string) =>
      until(async () =>
        (await kyhan('show', DONG, '--json')).some((line) => line.includes(`"${status}"`)) ? true : undefined,
      );
    const submitted = async () => {
      const lines = await kyhan('submit', DONG, '--form', 'values.yaml');
      await taken('submitted');
      return lines;
    };
    const because = ['--reason', reason];
    const calls: readonly (() => Promise<readonly string[]>)[] = [
      () => kyhan('check', 'plan.yaml'),
      () => kyhan('check', 'wrong.yaml'),
      () => kyhan('check', 'none.yaml'),
      () => kyhan('preview', 'plan.yaml', '--from', '2023-01-01', '--to', '2023-12-31'),
      () => kyhan('calendar', '--from', '2026-01-01', '--to', '2026-12-31'),
      () => kyhan('simulate', 'plan.yaml', '--years', '1', '--late', '0.2', '--seed', '1'),
      () => kyhan('diff', 'plan.yaml'),
      () => kyhan('diff', '../../nowhere.yaml'),
      () => kyhan('apply', 'plan.yaml', '--yes'),
      () => kyhan('status'),
      () => kyhan('list'),
      () => kyhan('show', DONG),
      () => kyhan('history', `${OCTOBER}/main/phuong-nam`),
      () => kyhan('history', DONG),
      () => kyhan('notices'),
      () => kyhan('findings', '--all'),
      () => kyhan('open', 'on-request', '--due', '2023-12-20', ...because),
      () => kyhan('open', 'none', '--due', '2023-12-20', ...because),
      () => kyhan('submit', DONG),
      submitted,
      () => kyhan('return', DONG, ...because),
      submitted,
      () => kyhan('extend', DONG, '--new-due', '2023-12-15', ...because),
      () => kyhan('accept', DONG),
      () => kyhan('accept', DONG),
      () => kyhan('withdraw', DONG),
      () => kyhan('contest', `${NOVEMBER}/main/phuong-tay`, ...because),
      () => kyhan('note', `${NOVEMBER}/main/phuong-tay`, ...because, '--promised', '2023-12-18'),
      () => kyhan('insist', DONG, ...because),
      () => kyhan('ask', `${NOVEMBER}/main/phuong-tay`, ...because, '--new-due', '2023-12-22'),
      () => kyhan('acknowledge', DONG),
      () => kyhan('refuse', DONG, ...because),
      () => kyhan('stop-clock', DONG, ...because),
      () => kyhan('start-clock', DONG),
      () => kyhan('waive', `${NOVEMBER}/main/phuong-tay`, ...because),
      () => kyhan('hand-over', `${REQUEST}/main/phuong-nam`, '--to', 'phuong-dong', ...because),
      () => kyhan('hand-over', `${REQUEST}/main/phuong-tay`, '--to', 'nobody', ...because),
      () => kyhan('show', 'cast/monthly-report/1999-01/main/phuong-bac'),
      () => kyhan('verify'),
      () => kyhan('doctor'),
      () => kyhan('explain', 'UNIT_UNKNOWN'),
      () => kyhan('explain'),
      () => kyhan('list', '--none'),
      () => kyhan('nothing'),
    ];
    const found: string[] = [];
    for (const call of calls) found.push(...foreign(await call()).map((one) => `${String(call)}: ${one}`));
    expect(found).toEqual([]);
  });
});
