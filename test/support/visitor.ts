import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { CastPerson } from '@kyhan/testkit/portal';
import { carry, complaints, excessWidth, openContext, toNextPage } from './browser.js';
import type { Deployment } from './start-deployment.js';

/** How somebody looks at pages. */
export interface Sight {
  readonly width: number;
  readonly scripts: boolean;
  readonly language: 'vi' | 'en';
}

/** Somebody who has signed in, or nobody. */
export interface Visit extends Sight {
  readonly who?: CastPerson;
}

/** A refusal, and a picture that was not waited for. */
const NO_COMPLAINT = /status of (?:400|403|409)|ERR_ABORTED/;

/**
 * Browsers of a deployment's people: whoever comes again has the same, with what it has fetched before, as people do.
 * Whoever comes as nobody has been forgotten meanwhile.
 */
export class Visitors {
  readonly #browsers = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly deployment: Deployment,
  ) {}

  async open(visit: Visit): Promise<Visitor> {
    const key = JSON.stringify([visit.who, visit.width, visit.scripts, visit.language]);
    const context = await (this.#browsers.get(key) ?? this.#opened(key, visit));
    if (visit.who === undefined) await context.clearCookies();
    return new Visitor(await context.newPage(), this.deployment.url, visit);
  }

  #opened(key: string, visit: Visit): Promise<BrowserContext> {
    const opened = this.#open(visit);
    this.#browsers.set(key, opened);
    return opened;
  }

  async #open({ who, width, scripts: javaScriptEnabled }: Visit): Promise<BrowserContext> {
    const context = await openContext(this.browser, { viewport: { width, height: 800 }, javaScriptEnabled });
    const { url } = this.deployment;
    if (who !== undefined) await carry(context, url, await this.deployment.cookie(who));
    return context;
  }
}

/** Somebody with a browser: each page that they come to is in their language and no wider than their window. */
export class Visitor {
  /** How many pages were loaded, each with the time of somebody on a slow line. */
  loads = 0;
  readonly #heard: string[];

  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly sight: Sight,
  ) {
    this.#heard = complaints(page);
  }

  /** Opens an address; the language is asked for once and kept. */
  async go(path: string): Promise<void> {
    const address = new URL(path, this.url);
    if (this.loads === 0) address.searchParams.set('lang', this.sight.language);
    await this.page.goto(address.href);
    await this.#arrived();
  }

  /** Presses a button or a link that leads to another page, unfolding what hides it. */
  async press(selector: string): Promise<void> {
    await this.unfold(selector);
    await toNextPage(this.page, () => this.#inMain(selector).click());
    await this.#arrived();
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.unfold(selector);
    await this.#inMain(selector).fill(text);
  }

  async choose(selector: string, value: string): Promise<void> {
    await this.unfold(selector);
    await this.#inMain(selector).selectOption(value);
  }

  async check(selector: string): Promise<void> {
    await this.unfold(selector);
    await this.#inMain(selector).check();
  }

  /** What the page says beside its head and foot. */
  async reads(): Promise<string> {
    return await this.page.locator('main').innerText();
  }

  /** The head of a page has buttons of the same name, which change its language with what has been typed. */
  #inMain(selector: string): Locator {
    return this.page.locator('main').locator(selector).first();
  }

  async unfold(selector: string): Promise<void> {
    const hiding = this.#inMain(selector).locator('xpath=ancestor::details[not(@open)]');
    if ((await hiding.count()) > 0) await hiding.first().locator('summary').first().click();
  }

  /** Nothing was wrong with any page. */
  async leave(): Promise<void> {
    expect(this.#heard.filter((one) => !NO_COMPLAINT.test(one))).toEqual([]);
    await this.page.close();
  }

  async #arrived(): Promise<void> {
    this.loads += 1;
    const { page, sight } = this;
    const at = new URL(page.url()).pathname;
    const [language, excess] = await Promise.all([
      page.locator('html').getAttribute('lang'),
      excessWidth(page),
    ]);
    expect({ at, language, excess }).toEqual({ at, language: sight.language, excess: 0 });
  }
}
