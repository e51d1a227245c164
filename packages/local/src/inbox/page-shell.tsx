import type { Child } from 'hono/jsx';
import { OTHER_LANGUAGE } from '@kyhan/words';
import type { PageView } from './page-view.js';

/** The frame of every page: title, language switch, content. */
export function PageShell(props: {
  view: PageView;
  title: string;
  /** The same page in the other language. */
  otherLanguageHref: string;
  children: Child;
}) {
  const { view, title, otherLanguageHref, children } = props;
  const { words, language } = view;
  const other = OTHER_LANGUAGE[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <a class="name" href={view.href('/')}>
            {words.product}
          </a>
          <a href={otherLanguageHref} lang={other.language}>
            {other.name}
          </a>
        </header>
        <main id="content">{children}</main>
      </body>
    </html>
  );
}
