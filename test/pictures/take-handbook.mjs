import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '@kyhan/local/provisioning';
import { handbookMorning } from './handbook-morning.mjs';
import { handbookSights } from './handbook-sights.mjs';
import { livedDays } from './lived-days.mjs';
import { newOffice } from './new-office.mjs';
import { shrunkPicture } from './shrunk-picture.mjs';

/**
 * A program: lives the demonstration of plan 632 until its year reports fall due, carries it on to a morning on which
 * something waits, and takes the pictures of the handbook, each cut down to what its page speaks of. The folder that is
 * named is that of a demonstration that was lived before; the second one gets the same pictures as PNG, to look at.
 */
const PICTURES = fileURLToPath(new URL('../../docs/so-tay/hinh/', import.meta.url));
const LIVED_DAYS = 29;
const WIDTH = 1000;
/** What a picture shows at most, unless its sight says otherwise. */
const TALLEST = 720;
/** Around what is cut out. */
const MARGIN = 12;

const [before, looked] = process.argv.slice(3);
const executablePath = findChromium(process.env);
if (executablePath === undefined) {
  process.stderr.write('Chromium is not here: apt-get install chromium\n');
  process.exit(6);
}
const folder = before ?? mkdtempSync(path.join(tmpdir(), 'kyhan-handbook-'));
try {
  if (before === undefined) await livedDays(folder, LIVED_DAYS);
  await takeAll();
} finally {
  if (before === undefined) rmSync(folder, { recursive: true, force: true });
}

async function takeAll() {
  const open = await handbookMorning(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    rmSync(PICTURES, { recursive: true, force: true });
    for (const to of [PICTURES, ...(looked === undefined ? [] : [looked])])
      mkdirSync(to, { recursive: true });
    const office = await newOffice(browser);
    try {
      for (const sight of office.sights) await take(browser, sight);
    } finally {
      await office.close();
    }
    for (const sight of await handbookSights(open)) await take(browser, sight);
  } finally {
    await browser.close();
    await open.close();
  }
}

async function take(browser, { name, url, html, cookie, onPhone = false, ...cut }) {
  const viewport = { width: onPhone ? 420 : WIDTH, height: 700 };
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    if (cookie !== undefined) await context.addCookies([{ ...cookie, url }]);
    if (html === undefined) await page.goto(url);
    else await page.setContent(html);
    await cut.prepare?.(page);
    // What was pressed last stands out, and is not what the page speaks of.
    await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
    await page.evaluate(daysAsWritten);
    const png = await page.screenshot({ fullPage: true, clip: await placeOf(page, cut) });
    if (looked !== undefined) writeFileSync(path.join(looked, `${name}.png`), png);
    const small = await shrunkPicture(await context.newPage(), png);
    writeFileSync(path.join(PICTURES, `${name}.webp`), small);
    process.stdout.write(`docs/so-tay/hinh/${name}.webp ${Math.ceil(small.length / 1024)} KB\n`);
  } finally {
    await context.close();
  }
}

/** In boxes for days, as a browser in Vietnamese writes them: this one may speak English alone. */
function daysAsWritten() {
  for (const box of document.querySelectorAll('input[type="date"]')) {
    const written = box.value.split('-').toReversed().join('/');
    box.type = 'text';
    box.placeholder = 'dd/mm/yyyy';
    box.value = written;
  }
}

/** From the first of what is named to the end of the last, as far as a picture may be tall. */
async function placeOf(
  page,
  { from = '.govuk-caption-l, .govuk-caption-m, h1', until = 'main', tallest = TALLEST },
) {
  const boxOf = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${page.url()} shows no ${selector}`);
    return box;
  };
  const top = Math.max(0, (await boxOf(from)).y - MARGIN);
  const last = await boxOf(until);
  const width = await page.evaluate('document.documentElement.clientWidth');
  return { x: 0, y: top, width, height: Math.min(tallest, last.y + last.height + MARGIN - top) };
}
