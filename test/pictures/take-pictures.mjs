import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '@kyhan/local/provisioning';
import { livedDays } from './lived-days.mjs';
import { openSights } from './open-sights.mjs';

/**
 * A program: lives the demonstration of plan 632 for 45 days and takes the pictures of docs/pictures from what is then
 * in its folder: pages in the language of the office, on a screen and on a phone, and letters as they came.
 */
const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const SCREEN = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };
/** A page may be longer; what tells what it is stands above. */
const TALLEST = 1600;

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

async function take(browser, { name, url, html, cookie, onPhone = false }) {
  const viewport = onPhone ? PHONE : SCREEN;
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const page = await context.newPage();
  if (cookie !== undefined) await context.addCookies([{ ...cookie, url }]);
  if (html === undefined) await page.goto(url);
  else await page.setContent(html);
  const height = Math.min(TALLEST, await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  await context.close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
