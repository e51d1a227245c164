import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '@kyhan/local/provisioning';
import { livedDays } from './lived-days.mjs';
import { openSights } from './open-sights.mjs';
import { takePicture } from './take-picture.mjs';

/**
 * A program: lives the demonstration of plan 632 for 45 days and takes the pictures of docs/pictures from what is then
 * in its folder: pages in the language of the office, on a screen and on a phone, and letters as they came.
 */
const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const SCREEN = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

const executablePath = findChromium(process.env);
if (executablePath === undefined) {
  process.stderr.write('Chromium is not here: apt-get install chromium\n');
  process.exit(6);
}
const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-pictures-'));
try {
  await livedDays(folder);
  await takeAll(await openSights(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takeAll(sights) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    mkdirSync(PICTURES, { recursive: true });
    for (const sight of sights.all) await take(browser, sight);
  } finally {
    await browser.close();
    await sights.close();
  }
}

async function take(browser, { name, onPhone = false, ...sight }) {
  const file = path.join(PICTURES, `${name}.png`);
  await takePicture(browser, sight, { viewport: onPhone ? PHONE : SCREEN, file });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
