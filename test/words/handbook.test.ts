import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import { askedOfPages } from '../contracts/asked-of-pages.js';
import {
  boldTexts,
  HANDBOOK,
  handbookPages,
  picturesOf,
  saidAddresses,
  saidCommands,
} from '../support/handbook.js';
import { localLinks } from '../support/markdown.js';
import { pressedTexts } from '../support/pressed-texts.js';
import { PLAN_632 } from '../support/plan-632.js';
import { refusedCommand } from '../support/refused-command.js';

const PAGES = handbookPages().map((page) => [page.name, page] as const);
/** Ten pages, and the one that lists them. */
const NUMBERED = PAGES.filter(([name]) => /^\d\d-/.test(name));
/** Together they are looked at over a slow line. */
const MOST_BYTES = 3_000_000;

describe('the handbook of the office', () => {
  it('has ten pages, and each is listed', () => {
    const [, list] = PAGES.find(([name]) => name === 'README.md') ?? [];
    expect(NUMBERED).toHaveLength(10);
    expect(localLinks(list?.text ?? '')).toEqual(expect.arrayContaining(NUMBERED.map(([name]) => name)));
  });

  it.each(PAGES)('calls what is on the screen as the screen does: %s', async (_name, page) => {
    const said = pressedTexts();
    const { obligations } = await readPlan(PLAN_632);
    const ofPlan = obligations.flatMap(({ title, steps }) => [
      title.vi,
      ...steps.map((step) => step.title.vi),
    ]);
    const known = new Set([...said, ...ofPlan, 'đậm']);
    expect(boldTexts(page).filter((one) => !known.has(one))).toEqual([]);
  });

  it.each(PAGES)('gives commands that the command line takes: %s', (_name, page) => {
    expect(saidCommands(page).flatMap(refusedCommand)).toEqual([]);
  });

  it.each(PAGES)('names addresses of pages that there are: %s', (_name, page) => {
    const routes = Object.keys(askedOfPages({ link: () => '' }))
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.replace('GET ', ''));
    expect(saidAddresses(page).filter((one) => !routes.includes(one))).toEqual([]);
  });

  it.each(PAGES)('leads only to what is there: %s', (_name, { text }) => {
    expect(localLinks(text).filter((to) => !existsSync(path.join(HANDBOOK, to)))).toEqual([]);
  });

  it.each(NUMBERED)('says who does it, shows it and ends with where one is stuck: %s', (name, page) => {
    const headings = [...page.text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(page.text).toMatch(new RegExp(`^# ${Number(name.slice(0, 2))}\\. .+\n\n\\*Người làm: `));
    expect(headings.at(-1)).toBe('Khi có vướng mắc');
    expect(picturesOf(page)).not.toEqual([]);
  });

  it('has every picture on a page, in words too, and small', () => {
    const shown = PAGES.flatMap(([, page]) => picturesOf(page));
    const kept = readdirSync(path.join(HANDBOOK, 'hinh')).map((name) => `hinh/${name}`);
    expect(shown.map(({ file }) => file).toSorted()).toEqual(kept.toSorted());
    expect(shown.filter(({ alternative }) => alternative.length < 30)).toEqual([]);
    const bytes = kept.reduce((sum, file) => sum + statSync(path.join(HANDBOOK, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
