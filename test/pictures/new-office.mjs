import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { kyhan, startKyhan } from '@kyhan/testkit/kyhan';

const PLAN = fileURLToPath(new URL('../../examples/dak-nong-632/', import.meta.url));
const ENTER = '.govuk-button';

/** An office on its first day, before a plan is applied, with its letters held: what a person at the machine sees of it. */
export async function newOffice(browser) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-office-'));
  const data = path.join(folder, 'data');
  const stack = await startKyhan({ args: ['up', '--data', data], folder });
  const close = async () => {
    await stack.interrupt();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [link] = /http:\S+\/sign-in\/\S+/.exec(stack.said()) ?? [];
    const { origin } = new URL(link);
    const cookie = await signedIn(browser, link);
    await kyhan(['mail', 'hold', '--data', data], { folder });
    return { sights: sightsOf({ origin, cookie }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A link to sign in with is used up when it is pressed, not when it is opened. */
async function signedIn(browser, link) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(link);
    await page.locator(`main ${ENTER}`).click();
    const [{ name, value }] = await context.cookies();
    return { name, value };
  } finally {
    await context.close();
  }
}

function sightsOf({ origin, cookie }) {
  return [
    {
      name: 'tinh-trang-may',
      url: `${origin}/health`,
      cookie,
      until: 'form[action="/mail/hold"]',
      tallest: 1000,
    },
    { name: 'san-sang', url: `${origin}/going-live`, cookie, tallest: 900 },
    {
      name: 'kiem-tra-ke-hoach',
      url: `${origin}/plans/file`,
      cookie,
      prepare: async (page) => {
        await page.setInputFiles('#plan-folder', PLAN);
        await page.locator('button[value="check"]').first().click();
        await page.waitForSelector('#changes');
      },
      from: '#changes',
      tallest: 560,
    },
  ];
}
