import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { findChromium } from '@kyhan/local/provisioning';

/** A program: the handbook as one PDF of A4 sheets, in the file that is named. */
const HANDBOOK = fileURLToPath(new URL('../../docs/so-tay/', import.meta.url));

const [file] = process.argv.slice(2);
const executablePath = findChromium(process.env);
if (executablePath === undefined || file === undefined) {
  process.stderr.write('npm run handbook -- FILE.pdf; needs Chromium\n');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.setContent(wholeHandbook(), { waitUntil: 'load' });
  const folio = '<span class="pageNumber"></span>/<span class="totalPages"></span>';
  await page.pdf({
    path: file,
    format: 'A4',
    margin: { top: '18mm', bottom: '18mm', left: '22mm', right: '16mm' },
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width: 100%; font-size: 8pt; text-align: center">${folio}</div>`,
    // Its headings lead through it on a screen.
    outline: true,
    tagged: true,
  });
  process.stdout.write(`${file}\n`);
} finally {
  await browser.close();
}

/** The list first, then the pages, each on a sheet of its own. */
function wholeHandbook() {
  const names = readdirSync(HANDBOOK).filter((name) => name.endsWith('.md'));
  const ordered = ['README.md', ...names.filter((name) => name !== 'README.md').toSorted()];
  const style = readFileSync(new URL('./handbook.css', import.meta.url), 'utf8');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kỳ Hạn</title><style>${style}</style></head>
<body>${ordered.map(pageOf).join('\n')}</body></html>`;
}

function pageOf(name) {
  const html = marked.parse(readFileSync(path.join(HANDBOOK, name), 'utf8'), { async: false });
  return `<section id="${name}">${withPictures(withLinks(html))}</section>`;
}

/** A link to a page leads to its place in the file; what lies elsewhere in the repository is only named. */
function withLinks(html) {
  return html
    .replaceAll(/href="((?:\d\d-|README)[^"]*\.md)"/g, 'href="#$1"')
    .replaceAll(/<a href="\.\.[^"]*">([^<]*)<\/a>/g, '$1');
}

function withPictures(html) {
  return html.replaceAll(/<img src="([^"]+)"/g, (_all, file) => {
    const kept = readFileSync(path.join(HANDBOOK, file)).toString('base64');
    return `<img src="data:image/webp;base64,${kept}"`;
  });
}
