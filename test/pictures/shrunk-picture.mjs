/**
 * A picture as WebP: a third of what it is as PNG, in every browser, and the browser that took it can write it. Letters
 * stay sharp at this quality; whatever is smaller of the two ways to keep one is taken.
 */
export async function shrunkPicture(page, png) {
  const ways = await page.evaluate(
    async ({ source, qualities }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return qualities.map((quality) => canvas.toDataURL('image/webp', quality));
    },
    // One keeps everything, and is the smaller one where a page has few colours.
    { source: `data:image/png;base64,${png.toString('base64')}`, qualities: [0.8, 1] },
  );
  const kept = ways.map((one) => Buffer.from(one.replace(/^data:image\/webp;base64,/, ''), 'base64'));
  return kept.toSorted((a, b) => a.length - b.length)[0];
}
