import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Register } from '@kyhan/register';
import type { Browser, BrowserContext } from 'playwright-core';
import {
  assignmentOf,
  LIVED_UNTIL,
  LIVES,
  liveRegister,
  mailboxOf,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { carry, describeInBrowser, openContext, startBrowser } from '../support/browser.js';

describeInBrowser('what is printed', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let browser: Browser;
  let linh: BrowserContext;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
    browser = await startBrowser();
    linh = await openContext(browser);
    await carry(linh, portal.url, await portal.signIn('linh'));
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  it.each(LIVES)('of the timeline of one %s is one A4', async (life) => {
    const page = await linh.newPage();
    await page.goto(`${portal.url}/timelines/${assignmentOf(life)}`);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  it('names no address of a link: whoever has the paper has no way in', async () => {
    const page = await linh.newPage();
    await page.emulateMedia({ media: 'print' });
    const link = portal.link(assignmentOf('submitted'), mailboxOf('submitted'));
    for (const path of [`/assignments/${assignmentOf('open')}`, link, `${link}/receipt/s-submitted`]) {
      await page.goto(portal.url + path);
      const shown = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a')].map((a) => getComputedStyle(a, '::after').content)`,
      );
      expect([path, shown.filter((content) => content.includes('/'))]).toEqual([path, []]);
    }
    await page.close();
  });
});
