import { beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { assignmentOf, LIVES, mailboxOf } from '@kyhan/testkit/portal';
import { browsedPortal } from '../support/browsed-portal.js';
import { carry, describeInBrowser, openContext } from '../support/browser.js';

describeInBrowser('what is printed', () => {
  const door = browsedPortal();
  let linh: BrowserContext;
  beforeAll(async () => {
    linh = await openContext(door.browser);
    await carry(linh, door.portal.url, await door.portal.signIn('linh'));
  });

  it.each(LIVES)('of the timeline of one %s is one A4', async (life) => {
    const page = await linh.newPage();
    await page.goto(`${door.portal.url}/timelines/${assignmentOf(life)}`);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  it('names no address of a link: whoever has the paper has no way in', async () => {
    const page = await linh.newPage();
    await page.emulateMedia({ media: 'print' });
    const link = door.portal.link(assignmentOf('submitted'), mailboxOf('submitted'));
    for (const path of [`/assignments/${assignmentOf('open')}`, link, `${link}/receipt/s-submitted`]) {
      await page.goto(door.portal.url + path);
      const shown = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a')].map((a) => getComputedStyle(a, '::after').content)`,
      );
      expect([path, shown.filter((content) => content.includes('/'))]).toEqual([path, []]);
    }
    await page.close();
  });
});
