import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findChromium } from '@kyhan/local/provisioning';
import { livedDays } from './lived-days.mjs';
import { lookedInto } from './open-sights.mjs';
import { takePicture } from './take-picture.mjs';
import { walkSights } from './walk-sights.mjs';

/**
 * A program: a monthly briefing and a training round of plan 632 walked through in the demonstration, every page and letter
 * of it as a picture on a phone and on a screen, in the folder that is named first; one that is wider than its window
 * fails. The second folder is that of a demonstration that was lived before.
 */
const WIDTHS = [320, 1280];
const TALLEST = 8000;
const LIVED_DAYS = 92;

const [pictures, before] = process.argv.slice(3);
const executablePath = findChromium(process.env);
if (executablePath === undefined || pictures === undefined) {
  process.stderr.write('npm run pictures -- walk FOLDER [LIVED]; needs Chromium\n');
  process.exit(2);
}
const folder = before ?? mkdtempSync(path.join(tmpdir(), 'kyhan-walk-'));
try {
  if (before === undefined) await livedDays(folder, LIVED_DAYS);
  process.exitCode = (await walked()) ? 0 : 1;
} finally {
  if (before === undefined) rmSync(folder, { recursive: true, force: true });
}

async function walked() {
  mkdirSync(pictures, { recursive: true });
  const looked = await lookedInto(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const wide = [];
    const sights = await walkSights(looked);
    for (const { sight, width } of sights.flatMap((one) => WIDTHS.map((width) => ({ sight: one, width })))) {
      const name = `${sight.name}-${width}.png`;
      const shape = { viewport: { width, height: 700 }, tallest: TALLEST, file: path.join(pictures, name) };
      const needed = await takePicture(browser, sight, shape);
      if (needed > width) wide.push(`${name} needs ${needed}`);
      process.stdout.write(`${name}\n`);
    }
    for (const told of wide) process.stderr.write(`too wide: ${told}\n`);
    return wide.length === 0;
  } finally {
    await browser.close();
    await looked.close();
  }
}
