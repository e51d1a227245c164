/** @long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import type { PurgePart } from '@kyhan/contracts';
import { anchorFacts, approvePurge, askPurge, type Register } from '@kyhan/register';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  assignmentOf,
  LIVED_UNTIL,
  LIVES,
  liveRegister,
  mailboxOf,
  PDF,
  type Life,
  startTestPortal,
  type CastPerson,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { newCheckpointKey, pgliteRegisters } from '@kyhan/testkit/registers';
import {
  barriers,
  carry,
  complaints,
  describeInBrowser,
  excessWidth,
  lastDocument,
  openContext,
  startBrowser,
  toNextPage,
  VIEWS,
} from '../support/browser.js';
import { hasChecker, markupErrors } from '../support/markup-errors.js';

const LINH = 'linh';
const UNIT = { unitId: 'huyen-returned' };

/** The longest title of plan 632: where it is chosen, a phone must not grow wider. */
const LONG_TITLE = {
  vi: 'Kết quả phối hợp truyền thông về quyền con người của Mặt trận và các tổ chức chính trị - xã hội',
  en: 'Results of communication about human rights by the Front and the socio-political organisations',
};

const LONG_NAME = 'Công văn số 125-UBND-VX về công tác truyền thông quyền con người (bản ký).pdf';

function withLongTitles(plan: Plan): Plan {
  return { ...plan, obligations: plan.obligations.map((one) => ({ ...one, title: LONG_TITLE })) };
}

/** One that Minh asked for and waits for another, one that another asked for, and one that is done. */
async function purgeSome(register: Register): Promise<void> {
  const said = { at: LIVED_UNTIL, realAt: LIVED_UNTIL };
  const wish = { ...said, reason: 'Gõ nhầm mật khẩu của hệ thống khác vào ô ghi chú của báo cáo' };
  const of = (id: string, ...parts: PurgePart[]) => ({ kind: 'submission' as const, id, parts });
  await askPurge(register, { ...wish, subject: of('s-returned', 'note'), actor: 'person:minh' });
  await askPurge(register, { ...wish, subject: of('s-returned', 'files'), actor: 'person:quan' });
  await askPurge(register, { ...wish, subject: of('s-accepted', 'note', 'files'), actor: 'person:minh' });
  await approvePurge(register, { ...said, purge: 3, actor: 'person:quan' });
}

/** A page, who looks at it, and what is pressed on it before it is looked at. */
interface Look {
  readonly name: string;
  readonly path: () => string;
  readonly who: 'linh' | 'minh' | 'unit' | 'nobody';
  readonly act?: (page: Page) => Promise<void>;
  /** With which status it is answered where that is no success. */
  readonly refused?: number;
}
/**
 * A page is asked for once in each language and then looked at in windows of other widths, since no page asks how wide
 * its window is. A desktop is seen in one language: what differs between them is how long their words are. Each width
 * at which a page is opened is one at which its buttons are pressed.
 */
const SIGHTS = [
  { language: 'vi', views: ['desktop', 'narrow', 'phone'] },
  { language: 'en', views: ['narrow'] },
] as const;

describeInBrowser('every page of the portal', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let browser: Browser;
  let contexts: Record<Look['who'], BrowserContext>;
  let turns = 0;
  /** The pages as they came, for the checker of markup. */
  let markup: string;
  beforeAll(async () => {
    markup = await mkdtemp(path.join(tmpdir(), 'kyhan-markup-'));
    register = await registers.open();
    await liveRegister(register, [], { words: (words) => words, plan: withLongTitles });
    await anchorFacts(register, { now: LIVED_UNTIL, realNow: LIVED_UNTIL, key: newCheckpointKey() });
    await purgeSome(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    browser = await startBrowser();
    contexts = {
      nobody: await seen(),
      linh: await seen(LINH),
      minh: await seen('minh'),
      unit: await seen(UNIT),
    };
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await registers.end();
    await rm(markup, { recursive: true, force: true });
    expect(portal.bugs).toEqual([]);
  });

  const link = (life: Life) => portal.link(assignmentOf(life), mailboxOf(life));
  const history = (life: Life) => `/assignments/${assignmentOf(life)}`;

  /** A browser of somebody's own. */
  async function seen(who?: CastPerson): Promise<BrowserContext> {
    const context = await openContext(browser);
    if (who !== undefined) await carry(context, portal.url, await portal.signIn(who));
    return context;
  }

  const LOOKS: readonly Look[] = [
    { name: 'the sign-in', path: () => '/sign-in/x', who: 'nobody' },
    { name: 'asking for a link', path: () => '/sign-in', who: 'nobody' },
    { name: 'asking with what is no mailbox', path: () => '/sign-in', who: 'nobody', act: askedWrongly },
    { name: 'the sessions', path: () => '/sessions', who: 'minh' },
    { name: 'the people', path: () => '/people', who: 'minh' },
    { name: 'the tokens', path: () => '/tokens', who: 'minh' },
    { name: 'one’s own sessions', path: () => '/sessions', who: 'unit' },
    { name: 'the page of the API', path: () => '/api/docs', who: 'nobody' },
    { name: 'an error', path: () => '/nowhere', who: 'nobody', refused: 404 },
    { name: 'a refusal', path: () => '/', who: 'nobody', refused: 403 },
    { name: 'today', path: () => '/', who: 'linh' },
    { name: 'the overview', path: () => '/matrix', who: 'linh' },
    { name: 'an empty overview', path: () => '/matrix?from=2020-01-01&to=2020-02-01', who: 'linh' },
    { name: 'the list of assignments', path: () => '/assignments', who: 'linh' },
    {
      name: 'a list by filters',
      path: () => '/assignments?text=krong+no&level=2&figure=notDone',
      who: 'linh',
    },
    { name: 'a list with nothing in it', path: () => '/assignments?text=%C4%91%E1%BA%AFk', who: 'linh' },
    { name: 'what waits for review', path: () => '/reviews', who: 'linh' },
    { name: 'what waits for review, read', path: () => '/reviews', who: 'linh', act: unfolded },
    { name: 'a review without a ruling', path: () => '/reviews', who: 'linh', act: checkedNothing },
    { name: 'a review to be checked', path: () => '/reviews', who: 'linh', act: checkedOne },
    { name: 'whom to call', path: () => '/calls', who: 'linh' },
    { name: 'the note of a call', path: () => '/calls', who: 'linh', act: unfolded },
    { name: 'the cycles', path: () => '/cycles', who: 'linh' },
    { name: 'the drafts', path: () => '/cycles?state=draft', who: 'linh' },
    { name: 'the notices', path: () => '/notices', who: 'linh' },
    { name: 'the figures', path: () => '/figures', who: 'linh' },
    { name: 'the signed papers', path: () => '/papers', who: 'linh' },
    { name: 'letters that urge', path: () => '/office-papers?kind=urging&period=2026-03', who: 'linh' },
    { name: 'a report of results', path: () => '/office-papers?kind=results&period=2026', who: 'linh' },
    { name: 'a plan file', path: () => '/plans/file', who: 'linh' },
    { name: 'the findings, to be dismissed', path: () => '/findings', who: 'linh', act: unfolded },
    {
      name: 'the timeline of one returned',
      path: () => `/timelines/${assignmentOf('returned')}`,
      who: 'linh',
    },
    { name: 'the health of the machine', path: () => '/health', who: 'minh' },
    { name: 'the list before units are written to', path: () => '/going-live', who: 'minh' },
    { name: 'the checkpoints', path: () => '/checkpoints', who: 'minh' },
    {
      name: 'the minutes of a quarter',
      path: () => '/sealing-minutes?plan=ke-hoach-thu&period=2026-Q1',
      who: 'minh',
    },
    { name: 'the purges', path: () => '/purges', who: 'minh' },
    { name: 'one purge that waits for another', path: () => '/purges/1', who: 'minh' },
    { name: 'one purge to agree to', path: () => '/purges/2', who: 'minh' },
    { name: 'one purge that is done', path: () => '/purges/3', who: 'minh' },
    {
      name: 'what is to be purged',
      path: () => '/purges/new?kind=submission&id=s-returned',
      who: 'minh',
    },
    { name: 'the minutes of a purge', path: () => '/purge-minutes?plan=ke-hoach-thu&purge=3', who: 'minh' },
    { name: 'what was typed, to be purged', path: () => history('returned'), who: 'minh' },
    { name: 'the extract of one', path: () => `/extracts/${assignmentOf('submitted')}`, who: 'minh' },
    { name: 'the findings', path: () => '/findings', who: 'linh' },
    { name: 'the findings that have ended', path: () => '/findings?state=ended', who: 'linh' },
    ...LIVES.map((life): Look => ({
      name: `the history of one ${life}`,
      path: () => history(life),
      who: 'linh',
    })),
    { name: 'the rulings, unfolded', path: () => history('submitted'), who: 'linh', act: unfolded },
    {
      name: 'the form of what came elsewhere',
      path: () => `/entries/${assignmentOf('open')}`,
      who: 'linh',
    },
    { name: 'the work of a unit', path: () => '/', who: 'unit' },
    { name: 'the month of a unit', path: () => '/calendar?month=2026-03', who: 'unit' },
    { name: 'a month in which nothing is due', path: () => '/calendar?month=2030-01', who: 'unit' },
    { name: 'the history that a unit sees', path: () => history('returned'), who: 'unit' },
    ...LIVES.map((life): Look => ({
      name: `the submission page of one ${life}`,
      path: () => link(life),
      who: 'nobody',
    })),
    { name: 'a form sent with mistakes', path: () => link('open'), who: 'nobody', act: sentEmpty },
    { name: 'a form that is kept', path: () => link('overdue'), who: 'nobody', act: saved },
    {
      name: 'a form that two people fill in',
      path: () => link('overdue'),
      who: 'nobody',
      act: savedMeanwhile,
    },
    {
      name: 'what is looked through before it is sent',
      path: () => link('overdue'),
      who: 'nobody',
      act: lookedThrough,
    },
    { name: 'a form with more rows', path: () => link('open'), who: 'nobody', act: withMoreRows },
    { name: 'a receipt', path: () => `${link('submitted')}/receipt/s-submitted`, who: 'nobody' },
    { name: 'the receipt of a nil return', path: () => `${link('nil')}/receipt/s-nil`, who: 'nobody' },
  ];

  async function unfolded(page: Page): Promise<void> {
    for (const summary of await page.locator('summary').all()) await summary.click();
  }
  async function sentEmpty(page: Page): Promise<void> {
    await toNextPage(page, () =>
      page.getByRole('button', { name: /^(Kiểm tra và gửi|Check and submit)$/ }).click(),
    );
  }
  async function filledIn(page: Page): Promise<void> {
    await page
      .locator('#field-summary')
      .fill('Đã tổ chức hai buổi tọa đàm về quyền con người tại trung tâm huyện');
    await page.locator('#field-participants').fill('12');
    await page.locator('#field-kind').check();
    await page.locator('#files').setInputFiles({ name: LONG_NAME, mimeType: 'application/pdf', buffer: PDF });
  }
  async function lookedThrough(page: Page): Promise<void> {
    await filledIn(page);
    await sentEmpty(page);
  }
  async function saved(page: Page): Promise<void> {
    await filledIn(page);
    await toNextPage(page, () => page.getByRole('button', { name: /^(Lưu nháp|Save for later)$/ }).click());
  }
  /** Somebody else saves while the page is open. */
  async function savedMeanwhile(page: Page): Promise<void> {
    const other = await contexts.nobody.newPage();
    await other.goto(page.url());
    await other.locator('#field-summary').fill(`Của người kia, lần ${(turns += 1)}`);
    await toNextPage(other, () => other.getByRole('button', { name: /^(Lưu nháp|Save for later)$/ }).click());
    await other.close();
    await saved(page);
  }
  async function checkedNothing(page: Page): Promise<void> {
    await toNextPage(page, () => page.getByRole('button', { name: /^(Xem lại|Check)/ }).click());
  }
  async function checkedOne(page: Page): Promise<void> {
    await page.getByRole('checkbox').first().check();
    await page.getByRole('radio').nth(1).check();
    await checkedNothing(page);
  }
  async function askedWrongly(page: Page): Promise<void> {
    await page.getByRole('textbox').fill('khach');
    await toNextPage(page, () => page.getByRole('button', { name: /liên kết|the link/ }).click());
  }
  async function withMoreRows(page: Page): Promise<void> {
    await toNextPage(page, () => page.getByRole('button', { name: /^(Thêm dòng|Add rows)$/ }).click());
  }

  /** Looks in each language on a phone and on a desktop; says what is wrong, each with where it was seen. */
  async function faults(page: Page, { name, path: pathOf, act, refused = 200 }: Look): Promise<string[]> {
    const found: string[] = [];
    const source = lastDocument(page);
    const heard = complaints(page);
    for (const { language, views } of SIGHTS) {
      await page.setViewportSize(VIEWS[views[0]]);
      const address = new URL(pathOf(), portal.url);
      address.searchParams.set('lang', language);
      const answered = await page.goto(address.href);
      if (answered?.status() !== refused) found.push(`${language}: ${answered?.status()}`);
      if (act !== undefined) await act(page);
      await keepMarkup(`${name}, ${language}`, await source());
      for (const view of views) {
        await page.setViewportSize(VIEWS[view]);
        const wrong = [...(await faultsInView(page, view, language)), ...heard.splice(0)];
        found.push(...wrong.map((one) => `${view}, ${language}: ${one}`));
      }
    }
    // That an error page is one is no complaint about it.
    return found.filter((one) => !/status of (400|403|404|409)/.test(one));
  }

  async function faultsInView(page: Page, view: keyof typeof VIEWS, language: string): Promise<string[]> {
    const excess = await excessWidth(page);
    return [
      ...((await page.locator('html').getAttribute('lang')) === language ? [] : ['the other language']),
      ...(excess === 0 ? [] : [`${excess} px wider than the window`]),
      // What shuts somebody out on the narrowest screen is looked for there.
      ...(view === 'phone' ? [] : await barriers(page)),
    ];
  }

  it.each(LOOKS)('$name shuts nobody out, fits phone and desktop, and keeps to its policy', async (look) => {
    const page = await contexts[look.who].newPage();
    expect(await faults(page, look)).toEqual([]);
    await page.close();
  });

  async function keepMarkup(name: string, source: string): Promise<void> {
    await writeFile(path.join(markup, `${name.replaceAll(/[^a-zA-Z]+/g, '-')}.html`), source);
  }

  // After the looks, which keep what they saw.
  (hasChecker ? it : it.skip)('are HTML without an error', async () => {
    expect(await markupErrors(markup)).toEqual([]);
  });

  it('would be found wanting: a picture without words, a line too wide, a foreign script', async () => {
    const page = await contexts.nobody.newPage();
    const heard = complaints(page);
    await page.goto(`${portal.url}/nowhere?lang=vi`);
    await page.setViewportSize(VIEWS.phone);
    await page.evaluate(
      `document.querySelector('main').innerHTML = '<img src="/assets/kyhan.svg"><pre>${'rất dài '.repeat(90)}</pre>'`,
    );
    expect((await barriers(page)).map((barrier) => barrier.split(':')[0])).toContain('image-alt');
    expect(await excessWidth(page)).toBeGreaterThan(100);
    const complained = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    );
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { src: 'http://127.0.0.1:1/x.js' }))`,
    );
    await complained;
    expect(heard.some((text) => text.includes('Content Security Policy'))).toBe(true);
    await page.close();
  });
});
