/** A page may be longer; what tells what it is stands above. */
const TALLEST = 1600;

/** Takes a picture of a page at its address, or of a letter as it came, no taller than so many pixels. */
export async function takePicture(browser, { url, html, cookie }, { viewport, file, tallest = TALLEST }) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    if (cookie !== undefined) await context.addCookies([{ ...cookie, url }]);
    if (html === undefined) await page.goto(url);
    else await page.setContent(html);
    const height = Math.min(tallest, await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
    await page.screenshot({ path: file });
    return await page.evaluate('document.documentElement.scrollWidth');
  } finally {
    await context.close();
  }
}
