import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from '@jest/globals';
import { findChromium } from '@kyhan/local/provisioning';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Response,
} from 'playwright-core';

const executablePath = findChromium(process.env);

/** As for every test: a bound for what hangs. The browser's own, of 30 seconds, would depend on the machine. */
const GIVE_UP_AFTER_MS = 4 * 60_000;

const inBrowser: (name: string, suite: () => void) => void =
  executablePath === undefined ? describe.skip : describe;

/** A suite that looks at pages. Where no Chromium is installed it is skipped, and says so. */
export function describeInBrowser(name: string, suite: () => void): void {
  inBrowser(name, suite);
}

if (executablePath === undefined)
  process.stderr.write(
    'Skipped, no Chromium here (apt-get install chromium): the tests of pages in a browser\n',
  );

/** Chromium without a screen, which asks nobody outside for anything. */
export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({
    timeout: GIVE_UP_AFTER_MS,
    executablePath: executablePath ?? 'chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser of somebody's own, with nobody's cookies, that would rather read Vietnamese. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  context.setDefaultTimeout(GIVE_UP_AFTER_MS);
  return context;
}

/** Does what leads to another page, and waits until that is there whole: half of it has other words and another focus. */
export async function toNextPage(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Sizes that people look at: an old phone, or an office's screen at four times its size; a phone; an office's screen. */
export const VIEWS = {
  narrow: { width: 320, height: 568 },
  phone: { width: 360, height: 780 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Puts the cookie of a signed-in person into a browser. */
export async function carry(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 at level AA contains what the earlier versions ask; what it asks is a barrier whatever its weight. */
const ASKED = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of all other rules, what weighs as much. */
const WEIGHTS = ['serious', 'critical'];

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly tags: readonly string[];
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Contrast at level AAA is more than the colours of GOV.UK hold; a guess at headings takes what a person wrote in bold
 * for one.
 */
const NOT_ASKED = ['color-contrast-enhanced', 'p-as-heading'];

/** Of each piece only its source is wanted, and of what passes nothing: to describe all of it costs more than to look. */
const ALL_RULES = `{
  resultTypes: ['violations'],
  selectors: false,
  rules: Object.fromEntries(
    axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !${JSON.stringify(NOT_ASKED)}.includes(ruleId) }]),
  ),
}`;

/** What axe has against a page by all its rules, each with the piece of the page. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(${ALL_RULES}).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact, tags }) => WEIGHTS.includes(impact ?? '') || ASKED.some((tag) => tags.includes(tag)))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Pixels by which a page is wider than its window: it would have to be pushed sideways to be read. */
export async function excessWidth(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

/** The source of the page that is shown, as the server gave it. */
export function lastDocument(page: Page): () => Promise<string> {
  let last: Response | undefined;
  page.on('response', (response) => {
    const leadsOn = response.status() >= 300 && response.status() < 400;
    if (response.request().isNavigationRequest() && !leadsOn) last = response;
  });
  return async () => (await last?.text()) ?? '';
}

/** What the browser itself has to complain about, such as a style that the page's policy forbids. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('requestfailed', (request) => heard.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  return heard;
}
