import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ERRORS, errorReference, planFormatPlace, type ErrorCode, type ErrorEntry } from '@kyhan/errors';

const PAGE = path.join(import.meta.dirname, '../../docs/errors.md');
const entries = Object.entries<ErrorEntry>(ERRORS);

let page = '';
beforeAll(async () => {
  page = await readFile(PAGE, 'utf8');
});

describe('the hint of an error', () => {
  const ofForm = Object.entries(ERRORS).filter(([code]) =>
    /^PLAN_BAD_|_EXPECTED$|^PLAN_(KEY_MISSING|LIST_EMPTY|DATES_REVERSED)$|^(DATE|TIME)_INVALID$|^ZONE_UNKNOWN$|^IMPORT_(UNIT|DUTY|DAY|HEADINGS)/.test(
      code,
    ),
  );

  it.each(ofForm)(
    '%s shows the form that is asked for, with an example',
    (code, { hint, vi }: ErrorEntry) => {
      // A choice among words is its own example.
      if (vi.includes('{choices}')) return;
      expect({ code, hint: hint.en }).toEqual({ code, hint: expect.stringMatching(EXAMPLE) });
      expect({ code, hint: hint.vi }).toEqual({ code, hint: expect.stringMatching(EXAMPLE) });
    },
  );
});

const EXAMPLE = /for instance|ví dụ|[{[`"]|: [\p{L} ]+, |-1|true/u;

describe('the page of errors', () => {
  it('is what the catalogue says; `npm run errors` writes it', () => {
    expect(page).toBe(errorReference());
  });

  it('has every code of the catalogue, and the catalogue every code of the page', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code);
    expect(headings).toEqual(Object.keys(ERRORS).toSorted());
  });

  it('says what each error is and what to do about it, in both languages', () => {
    for (const [code, { vi, en, hint }] of entries) {
      const part = page.split(`\n## ${code}\n`)[1]?.split('\n## ')[0];
      for (const text of [vi, en, hint.vi, hint.en])
        expect({ code, part }).toEqual({ code, part: expect.stringContaining(text) });
    }
  });
});

describe('the place of an error', () => {
  const placed = Object.keys(ERRORS).flatMap((code) => {
    const place = planFormatPlace(code as ErrorCode);
    return place === undefined ? [] : [{ code, ...place }];
  });

  it('is a page of the reference and a heading that stands on it', async () => {
    const pages = { 'plan-format.md': '', 'plan-keys.md': '' };
    for (const name of Object.keys(pages) as (keyof typeof pages)[])
      pages[name] = await readFile(path.join(path.dirname(PAGE), name), 'utf8');
    const headings = pages['plan-format.md'].split('\n').filter((line) => line.startsWith('## '));
    for (const { code, page: name, heading } of placed)
      if (heading !== undefined)
        expect([code, name, headings]).toEqual([
          code,
          'plan-format.md',
          expect.arrayContaining([`## ${heading}`]),
        ]);
    const named = new Set(placed.map(({ heading }) => heading));
    // Recipients and papers of the office have no errors of their own yet.
    expect(headings.filter((line) => !named.has(line.slice(3)))).toEqual([
      '## Nơi nhận / Recipients',
      '## Văn bản của cơ quan / Papers of the office',
    ]);
  });

  it('is told of every error of a plan file, and of nothing else', () => {
    const codes = placed.map(({ code }) => code);
    for (const code of ['PLAN_UNKNOWN_KEY', 'PLAN_TAB', 'PLAN_UNKNOWN_ROSTER', 'PLAN_BAD_DAY_RULE'])
      expect(codes).toContain(code);
    for (const code of ['PLAN_NOT_FOUND', 'PLAN_BEING_APPLIED', 'PLAN_REFUSED', 'NOT_ALLOWED'])
      expect(codes).not.toContain(code);
    expect(page).toContain('Xem / see: [Tập huấn / Training](plan-format.md#tập-huấn--training).');
  });
});

describe('an error of the catalogue', () => {
  it.each(entries)('%s names the same values in Vietnamese and in English', (_code, { vi, en, hint }) => {
    expect(places(vi)).toEqual(places(en));
    expect(places(hint.vi)).toEqual(places(hint.en));
  });

  it.each(entries)(
    '%s has words in both languages, and a hint in both or in none',
    (_code, { vi, en, hint }) => {
      expect([vi, en].filter((text) => text.trim() === '')).toEqual([]);
      expect(hint.vi === '').toBe(hint.en === '');
    },
  );
});

/** The names in braces, each once, in order of the alphabet. */
function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
}
