/** Attributes whose values people see or hear. */
const SPOKEN = ['title', 'aria-label', 'placeholder', 'alt', 'data-column'];

/** Everything that a page says: its texts, and what is told of its parts, in the order of the page. */
export function seenTexts(html: string): string[] {
  const page = html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '');
  const spoken = SPOKEN.flatMap((name) =>
    [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value),
  );
  // A name in another language is a part of its sentence.
  const texts = page.replaceAll(/<span lang="\w+">(.*?)<\/span>/gs, '$1').split(/<[^>]*>/);
  return [...texts, ...spoken].map(unescaped).filter((text) => text.trim() !== '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** A text without what stands in these brackets, also where some stand in others. */
export function withoutBrackets(text: string, ...pairs: readonly (readonly [string, string])[]): string {
  let left = text;
  for (;;) {
    const before = left;
    for (const [open, close] of pairs)
      left = left.replaceAll(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), '');
    if (left === before) return left;
  }
}
