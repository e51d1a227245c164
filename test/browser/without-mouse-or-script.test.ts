import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { listSubmissions } from '@kyhan/register';
import { assignmentOf, PDF } from '@kyhan/testkit/portal';
import type { BrowserContext, Page } from 'playwright-core';
import { browsedPortal } from '../support/browsed-portal.js';
import { carry, describeInBrowser, openContext, toNextPage, VIEWS } from '../support/browser.js';

/** Each test has a unit of its own, which has handed in nothing: the register is that of the file. */
const TESTS = 12;

interface FocusMark {
  readonly html: string;
  readonly isMarked: boolean;
  /** The focus has left the page. */
  readonly isAtEnd: boolean;
}

/**
 * Whether what has the focus, or the sign drawn beside a hidden box, is marked. Parts that the browser puts into
 * a field, such as the calendar of a date, it marks itself.
 */
const FOCUS_MARK = `(() => {
  const element = document.activeElement;
  const styles = [getComputedStyle(element)];
  if (element.nextElementSibling) styles.push(getComputedStyle(element.nextElementSibling, '::before'));
  const isMarked = !element.matches(':focus') || styles.some(
    ({ outlineStyle, outlineWidth, boxShadow, backgroundColor }) =>
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || backgroundColor === 'rgb(255, 221, 0)');
  return { html: element.outerHTML.slice(0, 160), isMarked, isAtEnd: element === document.body };
})()`;

describeInBrowser('a page', () => {
  const door = browsedPortal(TESTS);
  let context: BrowserContext;
  let page: Page;
  let mine: string;
  beforeEach(async () => {
    mine = door.nextUnit();
    // Without scripts throughout: what works so works with them too, since they only make it more comfortable.
    context = await openContext(door.browser, { viewport: VIEWS.phone, javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    expect(door.portal.bugs).toEqual([]);
  });

  const openLink = () => page.goto(door.linkOf(mine));
  const focused = async () =>
    await page
      .locator(':focus')
      .first()
      .evaluate((element) => element.textContent?.trim() ?? '');
  const stored = () => listSubmissions(door.register, assignmentOf(mine));

  /** From what is looked through to the receipt. */
  async function send(): Promise<void> {
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.waitForURL(/\/receipt\//);
  }

  /** Goes on with Tab until something of that name has the focus. */
  async function tabTo(selector: string): Promise<void> {
    for (let step = 0; step < 160; step += 1) {
      if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${selector} with Tab`);
  }

  it('begins with a link past its head, which appears and works', async () => {
    await openLink();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Đến nội dung chính');
    const box = await page.locator('.govuk-skip-link:focus').boundingBox();
    expect(box?.height).toBeGreaterThan(10);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
  });

  it('takes a submission with the keyboard alone and without scripts, from the link to the receipt', async () => {
    await openLink();
    await tabTo('#field-summary');
    await page.keyboard.type('Đã tổ chức 2 buổi');
    await tabTo('#field-participants');
    await page.keyboard.type('12');
    await tabTo('#field-kind');
    await page.keyboard.press('Space');
    await tabTo('button:not([tabindex])[value="check"]');
    await toNextPage(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('h1').textContent()).toBe('Kiểm tra trước khi gửi');
    await tabTo('button[value="submit"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/receipt\//);
    expect(await page.locator('h1').textContent()).toBe('Đã nhận báo cáo');
    expect(await stored()).toMatchObject([
      { values: { summary: 'Đã tổ chức 2 buổi', participants: 12, kind: 'direct' } },
    ]);
  });

  it('goes on with Enter in a box, and does not add rows by it', async () => {
    await openLink();
    await page.locator('#field-summary').fill('Đã họp');
    await page.locator('#field-participants').fill('12');
    await toNextPage(page, () => page.keyboard.press('Enter'));
    await send();
    expect(await stored()).toHaveLength(1);
  });

  it('sent with mistakes begins with them, in the focus, and leads to each field', async () => {
    await openLink();
    await tabTo('button:not([tabindex])[value="check"]');
    await toNextPage(page, () => page.keyboard.press('Enter'));
    expect(await focused()).toContain('Chưa gửi được; nội dung và tệp được giữ');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Chưa điền "Tóm tắt"');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#field-summary$/);
    await page.keyboard.press('Tab');
    // The fragment moved the place from which Tab goes on: to the field or the one after it.
    expect(await page.locator('#field-summary:focus, #field-participants:focus').count()).toBe(1);
    expect(await stored()).toEqual([]);
  });

  it('shows where the focus is, on every stop of Tab', async () => {
    await openLink();
    const stops = new Set<string>();
    const withoutMark: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const { html, isMarked, isAtEnd } = await page.evaluate<FocusMark>(FOCUS_MARK);
      if (isAtEnd) break;
      stops.add(html);
      if (!isMarked) withoutMark.push(html);
    }
    expect(withoutMark).toEqual([]);
    expect(stops.size).toBeGreaterThan(25);
  });

  it('takes a file and a nil return, without scripts', async () => {
    await openLink();
    await page
      .locator('#files')
      .setInputFiles({ name: 'công văn.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByLabel('Không phát sinh trong kỳ này').check();
    await toNextPage(page, () => page.getByRole('button', { name: 'Kiểm tra và gửi' }).click());
    await send();
    expect(await page.locator('.govuk-panel').textContent()).toContain('Khai không phát sinh');
    expect(await stored()).toMatchObject([{ nil: true, files: [{ name: 'công văn.pdf' }] }]);
  });

  it('adds rows to a table without scripts, and sends what stands in them', async () => {
    await openLink();
    await page.locator('#field-summary').fill('Đã họp');
    await page.locator('#field-participants').fill('12');
    await toNextPage(page, () => page.getByRole('button', { name: 'Thêm dòng' }).click());
    await page.locator('[name="field-events.4.name"]').fill('Hội nghị');
    await toNextPage(page, () => page.getByRole('button', { name: 'Kiểm tra và gửi' }).click());
    await send();
    expect(await stored()).toMatchObject([{ values: { events: [{ name: 'Hội nghị' }] } }]);
  });

  it('signs in with a button, shows the overview, unfolds a ruling and signs out, all with keys', async () => {
    const { portal } = door;
    await carry(context, portal.url, await portal.signIn('linh'));
    await page.goto(portal.url);
    await tabTo('.kyhan-menu summary');
    await page.keyboard.press('Enter');
    await tabTo('a[href="/matrix"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/matrix/);
    await tabTo('#from');
    await tabTo('button:has-text("Xem")');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=/);
    await tabTo('.kyhan-scroll');
    // A phone shows one unit at a time.
    await tabTo(`a[href$="unit=huyen-${mine}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/assignments\?/);
    await tabTo(`a[href="/assignments/${assignmentOf(mine)}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/assignments\//);
    await tabTo('main summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('#extend-reason').isVisible()).toBe(true);
    await page.goto(portal.url);
    await tabTo('.kyhan-header__button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("Đăng nhập")');
  });

  it('changes its language and keeps it, with what has been typed', async () => {
    await openLink();
    await page.locator('#field-summary').fill('Đã họp');
    await toNextPage(page, () => page.getByRole('button', { name: 'English' }).click());
    expect(await page.locator('h1').textContent()).toBe('Monthly report');
    await openLink();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#field-summary').inputValue()).toBe('Đã họp');
  });

  it('asks first whether there is anything to report, and puts the form away where there is not', async () => {
    await openLink();
    const field = page.locator('#field-summary');
    expect(await field.isVisible()).toBe(true);
    const { y: asked = 0 } = (await page.locator('#nil').boundingBox()) ?? {};
    expect(asked).toBeLessThan((await field.boundingBox())?.y ?? 0);
    await page.check('#nil');
    expect(await field.isVisible()).toBe(false);
    await page.uncheck('#nil');
    expect(await field.isVisible()).toBe(true);
  });
});
