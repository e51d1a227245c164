import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listSubmissions, listUnitActs } from '@kyhan/register';
import { assignmentOf, insertLinkOf } from '@kyhan/testkit/portal';
import { REAL } from '@kyhan/testkit/clock';
import type { BrowserContext, Page } from 'playwright-core';
import { browsedPortal } from '../support/browsed-portal.js';
import { carry, describeInBrowser, openContext, toNextPage, VIEWS } from '../support/browser.js';

/** Each test has a unit of its own, which has handed in nothing. */
const TESTS = 8;

describeInBrowser('a browser that goes back, or has two tabs,', () => {
  const door = browsedPortal(TESTS);

  describe.each([{ scripts: true }, { scripts: false }])('scripts $scripts,', ({ scripts }) => {
    let context: BrowserContext;
    let mine: string;
    beforeEach(async () => {
      mine = door.nextUnit();
      context = await openContext(door.browser, { viewport: VIEWS.phone, javaScriptEnabled: scripts });
    });
    afterEach(() => context.close());
    const stored = () => listSubmissions(door.register, assignmentOf(mine));
    async function opened(): Promise<Page> {
      const page = await context.newPage();
      await page.goto(door.linkOf(mine));
      return page;
    }
    async function filledIn(page: Page, summary: string): Promise<void> {
      await page.locator('#field-summary').fill(summary);
      await page.locator('#field-participants').fill('12');
    }
    const typedBefore = async (page: Page) =>
      await Promise.all((await page.locator('[id^=typed-][readonly]').all()).map((one) => one.inputValue()));
    const check = (page: Page) =>
      toNextPage(page, () => page.locator('button.govuk-button[value="check"]').click());
    const send = (page: Page) =>
      toNextPage(page, () => page.locator('button[value="submit"]').last().click());

    it('hands in once: whoever goes back and presses again gets the receipt that they have', async () => {
      const page = await opened();
      await filledIn(page, 'Đã họp');
      await check(page);
      await send(page);
      const receipt = page.url();
      await page.goBack();
      await send(page);
      expect(page.url()).toBe(receipt);
      expect(await stored()).toHaveLength(1);
    });

    it('is told in the older tab that it was handed in meanwhile, with all that it had typed', async () => {
      const older = await opened();
      const newer = await opened();
      await filledIn(newer, 'Bản mới');
      await check(newer);
      await send(newer);
      await filledIn(older, 'Bản cũ');
      await check(older);
      expect(await older.locator('[role=alert]').first().innerText()).toMatch(/phiên bản 1/i);
      expect(await older.locator('#field-summary').inputValue()).toBe('Bản cũ');
      expect(await stored()).toHaveLength(1);
    });

    it('reads what it said of its work when it goes back, and does not say it twice', async () => {
      const page = await opened();
      await page.locator('details:has(#note-reason) summary').click();
      await page.locator('#note-reason').fill('Đang chờ số liệu');
      await toNextPage(page, () => page.locator('button[value="note"]').click());
      await page.goBack();
      await page.goForward();
      await page.reload();
      expect(await page.locator('section:has(#acts)').innerText()).toContain('Đang chờ số liệu');
      expect(await listUnitActs(door.register, assignmentOf(mine))).toHaveLength(1);
    });

    it('finds again, after signing in anew, what was typed when the session had ended', async () => {
      await carry(context, door.portal.url, await door.portal.signIn('linh'));
      const page = await context.newPage();
      await page.goto(`${door.portal.url}/assignments/${assignmentOf(mine)}`);
      const elsewhere = await context.newPage();
      await elsewhere.goto(door.portal.url);
      await toNextPage(elsewhere, () => elsewhere.locator('.kyhan-header__button').click());
      await page.locator('details:has(#waive-reason) summary').click();
      await page.locator('#waive-reason').fill('Không thuộc phạm vi, theo công văn số 15');
      await toNextPage(page, () => page.locator('button[value="waive"]').click());
      expect(await typedBefore(page)).toEqual(['Không thuộc phạm vi, theo công văn số 15']);
      const token = `lai-${mine}`;
      await insertLinkOf(door.register, 'linh', { token, realNow: REAL, holdsMs: 1000 });
      await page.goto(`${door.portal.url}/sign-in/${token}`);
      await toNextPage(page, () => page.locator('main form button').click());
      await page.goto(`${door.portal.url}/assignments/${assignmentOf(mine)}`);
      expect(await typedBefore(page)).toEqual(['Không thuộc phạm vi, theo công văn số 15']);
    });
  });
});
