import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LIVED_UNTIL, liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import type { Browser } from 'playwright-core';
import {
  barriers,
  carry,
  describeInBrowser,
  excessWidth,
  openContext,
  startBrowser,
  toNextPage,
} from '../support/browser.js';

/** The name of the product, links and buttons beside one another, with what is around them. */
const ONE_LINE = 64;

describeInBrowser('the head of a page', () => {
  const registers = pgliteRegisters();
  let portal: TestPortal;
  let browser: Browser;
  beforeAll(async () => {
    const register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  async function open(path: string, width: number, who: 'linh' | 'minh' | { unitId: string } = 'minh') {
    const context = await openContext(browser, {
      viewport: { width, height: 700 },
      javaScriptEnabled: false,
    });
    await carry(context, portal.url, await portal.signIn(who));
    const page = await context.newPage();
    await page.goto(portal.url + path);
    return { page, close: () => context.close() };
  }

  it.each([
    ['vi', 'minh'],
    ['en', 'minh'],
    ['vi', 'linh'],
    ['vi', { unitId: 'huyen-open' }],
  ] as const)('is one line on 960 pixels, in %s for %j', async (language, who) => {
    const { page, close } = await open(`/?lang=${language}`, 960, who);
    const box = await page.locator('.kyhan-header').boundingBox();
    expect(box?.height).toBeLessThan(ONE_LINE);
    await close();
  });

  it.each([320, 960])(
    'opens its menus by keyboard and without scripts on %i pixels, and leads on',
    async (width) => {
      const { page, close } = await open('/', width);
      const link = page.getByRole('link', { name: 'Tỷ lệ thực hiện' });
      expect(await link.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'Theo dõi' }).focus();
      await page.keyboard.press('Enter');
      expect(await link.isVisible()).toBe(true);
      expect(await excessWidth(page)).toBe(0);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Tỷ lệ thực hiện');
      await toNextPage(page, () => page.keyboard.press('Enter'));
      expect(await page.locator('h1').textContent()).toBe('Tỷ lệ thực hiện');
      // Where one is, is told without looking into the menus.
      expect(await page.locator('.kyhan-menu__here').textContent()).toBe('Theo dõi');
      await close();
    },
  );

  it.each([320, 1280])('and the page of rates below it have no barrier on %i pixels', async (width) => {
    const context = await openContext(browser, { viewport: { width, height: 700 } });
    await carry(context, portal.url, await portal.signIn('minh'));
    const page = await context.newPage();
    for (const path of ['/figures?from=2026-03-01&to=2026-03-31', '/papers']) {
      await page.goto(portal.url + path);
      await page.locator('summary', { hasText: 'Hệ thống' }).click();
      expect([path, await excessWidth(page), await barriers(page)]).toEqual([path, 0, []]);
    }
    await context.close();
  });
});
