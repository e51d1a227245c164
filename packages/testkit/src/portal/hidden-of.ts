const FORM = /<form[^>]*id="hand-in"[^>]*>.*?<\/form>/s;
const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)"/g;

/** What the form of a page to hand in with carries beside what is typed; nothing where the page has none. */
export function hiddenOf(body: string): Record<string, string> {
  const [form = ''] = FORM.exec(body) ?? [];
  return Object.fromEntries(
    [...form.matchAll(HIDDEN)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
}

function plain(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
