import type { WhoActed } from '@kyhan/api';
import type { Page, Purge } from '@kyhan/register';
import { pageWords, PURGE_PART_NAMES, type Said, saidIn, shortInstant } from '@kyhan/words';
import { listPage } from '../shared/list-page.js';
import type { PageFrame } from '../shared/page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { namedCell } from '../shared/plan-text.js';
import type { Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import type { PurgedSubject } from './purged-subject.js';

interface PurgesPageProps {
  readonly frame: PageFrame;
  readonly found: Page<Purge>;
  readonly zone: string;
  readonly who: WhoActed;
  readonly subjectOf: (subject: Purge['subject']) => PurgedSubject;
}

/** Every purge that was asked for, the newest first, each leading to its own page. */
export function purgesPage(props: PurgesPageProps): string {
  const { frame, found } = props;
  const { language, path } = frame;
  const { title, empty, lead } = saidIn(pageWords.purges, language);
  const above = [
    <p class="govuk-body">{lead}</p>,
    PageTold({ page: found, language }),
    ...(found.items.length === 0 ? [] : [TableLinks({ path, language })]),
  ];
  const below = PageLinks({ page: found, path, language });
  return listPage({ frame, title, empty, ...purgesTable(props), above, below });
}

/** The same as a table, under the title of the page. */
export function purgesTable(props: PurgesPageProps) {
  const words = saidIn(pageWords.purges, props.frame.language);
  return {
    name: words.title,
    head: [words.number, words.what, words.parts, words.why, words.asked, words.state],
    rows: props.found.items.map((purge) => rowOf(purge, props)),
  };
}

function rowOf(
  purge: Purge,
  { frame: { language }, zone, who, subjectOf }: PurgesPageProps,
): readonly Cell[] {
  const words = saidIn(pageWords.purges, language);
  const { subject, reason = '', askedBy, askedAt } = purge;
  const { words: named, names } = subjectOf(subject);
  const href = `/purges/${purge.purge}`;
  return [
    { text: String(purge.purge), href },
    namedCell({ text: named[language], names, language }),
    subject.parts.map((part) => PURGE_PART_NAMES[part][language]).join(', '),
    { text: reason, shown: <span class="kyhan-written">{reason}</span> },
    words.byAt({ who: who(askedBy), at: shortInstant(askedAt, zone) }),
    stateOf(purge, words, zone),
  ];
}

function stateOf(
  { askedBy, done, declined }: Purge,
  words: Said<typeof pageWords.purges>,
  zone: string,
): string {
  if (done !== undefined) return words.doneAt({ at: shortInstant(done.at, zone) });
  if (declined === undefined) return words.waits;
  const at = { at: shortInstant(declined.at, zone) };
  return declined.by === askedBy ? words.withdrawnAt(at) : words.declinedAt(at);
}
