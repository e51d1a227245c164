import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { listSubmissions, type Register } from '@kyhan/register';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  mailboxOf,
  PDF,
  PNG,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import {
  carry,
  describeInBrowser,
  openContext,
  startBrowser,
  toNextPage,
  VIEWS,
} from '../support/browser.js';

/** Each test has a unit of its own, which has handed in nothing: the register is that of the file. */
const UNITS = Array.from({ length: 12 }, (_, i) => `so-${i}`);

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
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let mine: string;
  const unused = [...UNITS];
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register, UNITS);
    portal = await startTestPortal(register, LIVED_UNTIL);
    browser = await startBrowser();
  });
  beforeEach(async () => {
    const next = unused.pop();
    if (next === undefined) throw new Error('there are more tests than units');
    mine = next;
    // Without scripts throughout: what works so works with them too, since they only make it more comfortable.
    context = await openContext(browser, { viewport: VIEWS.phone, javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await registers.end();
  });

  const openLink = () => page.goto(portal.url + portal.link(assignmentOf(mine), mailboxOf(mine)));
  const focused = async () =>
    await page
      .locator(':focus')
      .first()
      .evaluate((element) => element.textContent?.trim() ?? '');
  const stored = () => listSubmissions(register, assignmentOf(mine));

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
    const cookie = await portal.signIn('linh');
    await carry(context, portal.url, cookie);
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

  it('keeps by itself what is typed where there are scripts, and says so', async () => {
    const withScripts = await openContext(browser, { viewport: VIEWS.phone });
    const typing = await withScripts.newPage();
    const address = portal.url + portal.link(assignmentOf(mine), mailboxOf(mine));
    await typing.goto(address);
    await typing.locator('#field-summary').fill('Đã họp một buổi');
    await typing.waitForSelector('#unsent-status:has-text("Đã tự lưu nháp lúc")');
    const first = await typing.locator('[name=unsent]').inputValue();
    await typing.locator('#field-participants').fill('12');
    // What has been kept is told once more: the second save was no conflict with the first.
    const next = `[name=unsent]:not([value="${first}"])`;
    await typing.waitForSelector(next, { state: 'attached' });
    await openLink();
    expect(await page.locator('#field-summary').inputValue()).toBe('Đã họp một buổi');
    expect(await page.locator('#field-participants').inputValue()).toBe('12');
    await withScripts.close();
  });

  it('keeps a photo by itself where there are scripts: whoever goes on elsewhere has it', async () => {
    const scripted = await openContext(browser, { viewport: VIEWS.narrow });
    const phone = await scripted.newPage();
    await phone.goto(portal.url + portal.link(assignmentOf(mine), mailboxOf(mine)));
    const photo = { name: 'trang-ky.png', mimeType: 'image/png', buffer: PNG };
    await phone.locator('#document-file').setInputFiles(photo);
    await phone.waitForSelector('.kyhan-kept-files:has-text("trang-ky.png (1 KB) đã lưu trong bản nháp.")');
    // It is sent once: the box is empty again.
    expect(await phone.locator('#document-file').inputValue()).toBe('');
    await scripted.close();
    await openLink();
    expect(await page.locator('.kyhan-kept-files').innerText()).toContain('Bỏ tệp trang-ky.png');
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
