import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { PNG } from '@kyhan/testkit/portal';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { browsedPortal } from '../support/browsed-portal.js';
import { describeInBrowser, openContext, VIEWS } from '../support/browser.js';

const TESTS = 4;
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });
/** Another window comes before this one. */
const HIDE = `(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
})()`;

describeInBrowser('the form of a unit, where there are scripts,', () => {
  const door = browsedPortal(TESTS);
  let address: string;
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    address = door.linkOf(door.nextUnit());
    context = await openContext(door.browser, { viewport: VIEWS.narrow });
    page = await context.newPage();
    await page.goto(address);
  });
  afterEach(async () => {
    await context.close();
    expect(door.portal.bugs).toEqual([]);
  });

  /** The same form on another device, without scripts. */
  async function elsewhere(): Promise<Page> {
    const other = await openContext(door.browser, { viewport: VIEWS.phone, javaScriptEnabled: false });
    const seen = await other.newPage();
    await seen.goto(address);
    return seen;
  }

  const status = (text: string) => page.waitForSelector(`#unsent-status:has-text("${text}")`);
  const keptFile = (name: string) =>
    page.waitForSelector(`.kyhan-kept-files:has-text("${name} (1 KB) đã lưu trong bản nháp.")`);

  /** Holds back what is kept next until it is let go. */
  async function heldBack(): Promise<{ readonly begun: Promise<void>; readonly letGo: () => Promise<void> }> {
    let tell: (route: Route) => void = () => undefined;
    const held = new Promise<Route>((resolve) => {
      tell = resolve;
    });
    await page.route(
      (url) => url.href === address,
      (route) => tell(route),
      { times: 1 },
    );
    return { begun: held.then(() => undefined), letGo: async () => await (await held).continue() };
  }

  it('keeps by itself what is typed, and says so', async () => {
    await page.locator('#field-summary').fill('Đã họp một buổi');
    await status('Đã tự lưu nháp lúc');
    const first = await page.locator('[name=unsent]').inputValue();
    await page.locator('#field-participants').fill('12');
    // What has been kept is told once more: the second save was no conflict with the first.
    await page.waitForSelector(`[name=unsent]:not([value="${first}"])`, { state: 'attached' });
    const seen = await elsewhere();
    expect(await seen.locator('#field-summary').inputValue()).toBe('Đã họp một buổi');
    expect(await seen.locator('#field-participants').inputValue()).toBe('12');
    await seen.context().close();
  });

  it('keeps a photo by itself: whoever goes on elsewhere has it', async () => {
    await page.locator('#document-file').setInputFiles(photo('trang-ky.png'));
    await keptFile('trang-ky.png');
    // It is sent once: the box is empty again.
    expect(await page.locator('#document-file').inputValue()).toBe('');
    const seen = await elsewhere();
    expect(await seen.locator('.kyhan-kept-files').innerText()).toContain('Bỏ tệp trang-ky.png');
    await seen.context().close();
  });

  it('keeps also what is chosen while what was chosen before is on its way', async () => {
    const first = await heldBack();
    await page.locator('#files').setInputFiles(photo('mot.png'));
    await first.begun;
    await page.locator('#files').setInputFiles(photo('hai.png'));
    await first.letGo();
    await keptFile('mot.png');
    await keptFile('hai.png');
    expect(await page.locator('#files').inputValue()).toBe('');
  });

  it('takes itself for nobody else where it goes dark while something is on its way', async () => {
    const first = await heldBack();
    await page.locator('#files').setInputFiles(photo('mot.png'));
    await first.begun;
    await page.locator('#field-summary').fill('Gõ khi ảnh đang gửi');
    await page.evaluate(HIDE);
    await first.letGo();
    await keptFile('mot.png');
    await status('Đã tự lưu nháp lúc');
    const seen = await elsewhere();
    expect(await seen.locator('#field-summary').inputValue()).toBe('Gõ khi ảnh đang gửi');
    await seen.context().close();
  });
});
