/** @long */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import { sendingEvents, type Register } from '@kyhan/register';
import {
  acceptedForFebruary,
  BAC,
  castCycleId,
  insertPlan,
  ofUnit,
  planThatSends,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  barriers,
  carry,
  describeInBrowser,
  excessWidth,
  openContext,
  startBrowser,
  toNextPage,
  VIEWS,
} from '../support/browser.js';
import { PLAN_632 } from '../support/plan-632.js';

const CYCLE = castCycleId('2026-02');
const PATH = `/assignments/${ofUnit(BAC, CYCLE)}`;

/** The lead's report of plan 632 by its title, and those to whom it goes; scripts are off: the page works without. */
describeInBrowser('an accepted report on its way out', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    register = await registers.open();
    const { obligations } = await readPlan(PLAN_632);
    const lead = obligations.find(({ id }) => id === 'lead-report')!;
    const recipients = lead.recipients!.map(({ unit: _unit, ...one }) => one);
    await insertPlan(register, planThatSends({ title: lead.title, recipients }));
    await acceptedForFebruary(register, { summary: 'Đã tổ chức 2 buổi', participants: 12 });
    portal = await startTestPortal(register, at('2026-03-06', 9));
    browser = await startBrowser();
    context = await openContext(browser, { javaScriptEnabled: false, viewport: VIEWS.narrow });
    await carry(context, portal.url, await portal.signIn('linh'));
    page = await context.newPage();
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await portal?.close();
    await registers.end();
    expect(portal?.bugs).toEqual([]);
  });

  const pressed = async (name: string) =>
    await toNextPage(page, () => page.getByRole('button', { name, exact: true }).click());
  const told = async () => (await sendingEvents(register, [CYCLE])).map(({ fact }) => fact.type);
  /** Nothing of it has to be pushed sideways, and nobody is kept from it. */
  const looked = async (name: string) => {
    const folder = process.env['KYHAN_PICTURES'];
    for (const view of ['narrow', 'desktop'] as const) {
      await page.setViewportSize(VIEWS[view]);
      expect([name, view, await excessWidth(page)]).toEqual([name, view, 0]);
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${name}-${VIEWS[view].width}.png`, fullPage: true });
    }
    await page.setViewportSize(VIEWS.narrow);
  };

  it('gets its number, goes another way and arrives, each by a form on a phone without scripts', async () => {
    await page.goto(`${portal.url}${PATH}`);
    await looked('waits');
    await page.getByLabel('Số', { exact: true }).fill('45');
    await page.getByLabel('Ký hiệu', { exact: true }).fill('BC-UBND');
    await page.locator('#sending-on').fill('2026-03-06');
    await page.getByLabel('Người ký', { exact: true }).fill('Phó Chủ tịch');
    await pressed('Ghi và gửi');
    expect(await told()).toEqual(['report-issued']);
    await looked('issued');
    await page.getByText('Ghi đã gửi bằng cách khác').click();
    await page.locator('#sent-recipient').selectOption('1');
    await page.locator('#sent-way').selectOption('document-exchange');
    await page.locator('#sent-sentOn').fill('2026-03-06');
    await pressed('Ghi');
    await page.getByText('Ghi số và ngày đến').click();
    await page.locator('#arrived-recipient').selectOption('2');
    await page.locator('#arrived-arrivalNumber').fill('3418/Đ');
    await page.locator('#arrived-arrivedOn').fill('2026-03-06');
    await pressed('Ghi');
    expect(await told()).toEqual(['report-issued', 'report-sent', 'report-arrived']);
    expect(await page.locator('main').innerText()).toContain('số 3418/Đ');
    await looked('arrived');
  });

  it('is read by everybody', async () => {
    const scripted = await openContext(browser, { viewport: VIEWS.narrow });
    await carry(scripted, portal.url, await portal.signIn('linh'));
    const own = await scripted.newPage();
    await own.goto(`${portal.url}${PATH}`);
    await own.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
    expect(await barriers(own)).toEqual([]);
    expect(await excessWidth(own)).toBe(0);
    await scripted.close();
  });
});
