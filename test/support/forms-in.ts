/** A box of a form, as a browser would send it. */
export interface Box {
  readonly name: string;
  readonly kind: 'hidden' | 'typed' | 'file' | 'button' | 'chosen';
  readonly value: string;
}

/** A form of a page. */
export interface FormIn {
  readonly action: string;
  readonly isMultipart: boolean;
  readonly boxes: readonly Box[];
}

/** The forms of a page that act. */
export function formsIn(body: string): FormIn[] {
  return [...body.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, attributes = '', inside = '']) => {
    const of = attributesIn(attributes);
    if (of['method'] !== 'post') return [];
    return [
      {
        action: of['action'] ?? '',
        isMultipart: of['enctype'] === 'multipart/form-data',
        boxes: boxesIn(inside),
      },
    ];
  });
}

/** The addresses within the portal that a page leads to. */
export function linksIn(body: string): string[] {
  const links = [...body.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => plain(href));
  return [...new Set(links)];
}

function boxesIn(inside: string): Box[] {
  const tags = inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g);
  return [...tags].flatMap(([, tag = '', attributes = '']) => {
    const { name, type = 'text', value = '' } = attributesIn(attributes);
    return name === undefined ? [] : [{ name, value, kind: kindOf(tag, type) }];
  });
}

function kindOf(tag: string, type: string): Box['kind'] {
  if (tag === 'button') return 'button';
  if (tag === 'select' || type === 'radio' || type === 'checkbox') return 'chosen';
  if (type === 'hidden' || type === 'file') return type;
  return 'typed';
}

function attributesIn(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
}

/** As it was before it was escaped. */
export function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
