import type { goingLive } from '@kyhan/api';
import { LIVE_STATE_NAMES, pageWords, saidIn } from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { RowsTable } from '../shared/rows-table.js';

export interface GoingLivePageProps {
  readonly frame: PageFrame;
  readonly found: Awaited<ReturnType<typeof goingLive>>;
}

/** What still stands in the way before units are written to, each with what mends it; what is in the way first. */
export function goingLivePage({ frame, found: { ready, checks } }: GoingLivePageProps): string {
  const { language } = frame;
  const words = saidIn(pageWords.goingLive, language);
  const blocking = checks.filter(({ state }) => state === 'blocking');
  const rows = [
    ...blocking,
    ...checks.filter(({ state }) => state === 'attention'),
    ...checks.filter(({ state }) => state === 'ok'),
  ].map(({ state, name, what, mend }) => [
    LIVE_STATE_NAMES[state][language],
    name[language],
    what[language],
    mend === undefined ? words.nothing : <Mend mend={mend} there={words.there} />,
  ]);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">
        <strong>{ready ? words.ready : words.blocked({ count: blocking.length })}</strong>
      </p>
      <RowsTable
        caption={words.title}
        captionHidden
        head={[words.state, words.check, words.what, words.mend]}
        rows={rows}
      />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

interface MendProps {
  readonly mend: { readonly command?: string; readonly page?: string };
  readonly there: string;
}

function Mend({ mend: { command, page: path }, there }: MendProps) {
  return (
    <>
      {path && (
        <a class="govuk-link" href={path}>
          {there}
        </a>
      )}
      {path && command && <br />}
      {command && <code>{command}</code>}
    </>
  );
}
