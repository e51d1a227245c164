import { cursorOf, type PagePlace } from '@kyhan/contracts';
import type { Page } from '@kyhan/register';
import { type Language, pageWords, saidIn } from '@kyhan/words';

interface PageLinksProps {
  readonly page: Page<unknown>;
  /** The address of this page, with its filters. */
  readonly path: string;
  readonly language: Language;
}

/** Ways to the pages before and behind. */
export function PageLinks({ page: { next, previous, items, total }, path, language }: PageLinksProps) {
  const words = saidIn(pageWords.pagedList, language);
  const links = [
    ...(previous === undefined && (next !== undefined || items.length === total)
      ? []
      : [{ name: words.first, href: pageAt(path), rel: undefined }]),
    ...(previous === undefined
      ? []
      : [{ name: words.previous, href: pageAt(path, { before: previous }), rel: 'prev' }]),
    ...(next === undefined ? [] : [{ name: words.next, href: pageAt(path, { after: next }), rel: 'next' }]),
  ];
  if (links.length === 0) return null;
  return (
    <nav class="kyhan-pages" aria-label={words.pages}>
      {links.map(({ name, href, rel }) => (
        <a class="govuk-link" href={href} rel={rel}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function pageAt(
  path: string,
  { after, before }: { readonly after?: PagePlace; readonly before?: PagePlace } = {},
): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.delete('after');
  url.searchParams.delete('before');
  if (after !== undefined) url.searchParams.set('after', cursorOf(after));
  if (before !== undefined) url.searchParams.set('before', cursorOf(before));
  return `${url.pathname}${url.search}`;
}
