import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.js';
import { handbookPages } from '../support/handbook.js';

const PROGRAM = path.resolve(import.meta.dirname, '../pictures/print-handbook.mjs');

describeInBrowser('the handbook as one file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-handbook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a sheet at least for each page, and leads through them by their headings', async () => {
    const file = path.join(folder, 'so-tay.pdf');
    await promisify(execFile)(process.execPath, [PROGRAM, file]);
    const printed = readFileSync(file, 'latin1');
    expect(printed.startsWith('%PDF-')).toBe(true);
    const pages = handbookPages();
    expect((printed.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(pages.length);
    const titles = pages.map(({ text }) => /^# (.+)$/m.exec(text)?.[1] ?? '');
    expect(titles.filter((title) => !printed.includes(inOutline(title)))).toEqual([]);
  });
});

/** A text of an outline, as the browser writes one: its letters in hexadecimal, after their order of bytes. */
function inOutline(text: string): string {
  const letters = Array.from({ length: text.length }, (_, place) =>
    text.charCodeAt(place).toString(16).padStart(4, '0'),
  );
  return `<FEFF${letters.join('').toUpperCase()}>`;
}
