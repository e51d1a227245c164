import { PageShell } from './page-shell.js';
import type { PageView } from './page-view.js';

export function NotFoundPage({ view, otherLanguageHref }: { view: PageView; otherLanguageHref: string }) {
  return (
    <PageShell view={view} title={view.words.title} otherLanguageHref={otherLanguageHref}>
      <h1>{view.words.notFound}</h1>
      <p>
        <a href={view.href('/')}>{view.words.back}</a>
      </p>
    </PageShell>
  );
}
