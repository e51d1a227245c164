import type { FindingAction } from '@kyhan/api';
import type { Finding, Page } from '@kyhan/register';
import {
  FINDING_ENDING_NAMES,
  FINDING_OWNER_NAMES,
  FINDING_SEVERITY_NAMES,
  pageWords,
  type Said,
  saidIn,
  shortInstant,
  type InBoth,
  type WordedFinding,
} from '@kyhan/words';
import { ErrorList } from '../shared/error-list.js';
import { Folded } from '../shared/folded.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { PlanSentence, namedCell } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import { withPurgeLink } from '../shared/purge-link.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { Views } from '../shared/views.js';

/** What the address says where what has ended is looked at. */
export const ENDED = 'ended';

/** A finding in words, with where to act on it and whether whoever looks may say that nothing is left to do. */
export type ShownFinding = Finding & {
  readonly words: WordedFinding;
  readonly action: FindingAction | undefined;
  readonly maySettle: boolean;
  /** Who settled it, in words; absent where nobody did. */
  readonly closedByName: InBoth | undefined;
};

export interface FindingsPageProps {
  readonly frame: PageFrame;
  readonly found: Page<ShownFinding>;
  readonly zone: string;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
  /** What was written and could not be taken. */
  readonly posted?: { readonly findingId: string; readonly reason: string } | undefined;
  /** What plans call their units and what these owe. */
  readonly names: readonly InBoth[];
  /** What has ended is looked at, and not what is open. */
  readonly hasEnded: boolean;
}

/** What somebody has to decide or mend, the most urgent first: who acts, what to do, and where; or how it ended. */
export function findingsPage(props: FindingsPageProps): string {
  const { frame, found, said, problem, hasEnded } = props;
  const { language } = frame;
  const words = saidIn(pageWords.findings, language);
  const { head, rows } = findingsTable(props);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} />
      <ErrorList title={words.notKept} problems={problem === undefined ? [] : [{ text: problem }]} />
      <Views label={words.views} views={viewsOf(words, hasEnded)} />
      <PageTold page={found} language={language} />
      {found.items.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <RowsTable caption={words.title} captionHidden head={head} rows={rows} />
      )}
      <PageLinks page={found} path={frame.path} language={language} />
      <TableLinks path={frame.path} language={language} />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

/** The same as a table, under the title of the page. */
export function findingsTable(props: FindingsPageProps) {
  const words = saidIn(pageWords.findings, props.frame.language);
  return {
    name: words.title,
    head: [words.since, words.severity, words.kind, words.about, words.what, words.owner, words.todo],
    rows: props.found.items.map((finding, place) => findingRow(finding, { ...props, place })),
  };
}

function viewsOf(words: Said<typeof pageWords.findings>, hasEnded: boolean) {
  return [
    { name: words.open, href: '/findings', isShown: !hasEnded },
    { name: words.past, href: `/findings?state=${ENDED}`, isShown: hasEnded },
  ];
}

type RowProps = FindingsPageProps & { readonly place: number };

function findingRow(finding: ShownFinding, props: RowProps): readonly Cell[] {
  const { language } = props.frame;
  const { severity, owner, about, title, text } = finding.words;
  const named = { names: props.names, language };
  return [
    shortInstant(finding.openedAt, props.zone),
    FINDING_SEVERITY_NAMES[severity][language],
    title[language],
    namedCell({ text: about[language], ...named }),
    namedCell({ text: text[language], ...named }),
    FINDING_OWNER_NAMES[owner][language],
    finding.closedAt === undefined
      ? { text: finding.words.todo[language], shown: <ToDo finding={finding} {...props} /> }
      : endedCell(finding, props),
  ];
}

function ToDo({ finding, ...props }: RowProps & { readonly finding: ShownFinding }) {
  const { language } = props.frame;
  const { action, words, maySettle } = finding;
  return (
    <>
      {words.todo[language]}
      {action && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={action.path}>
            <strong>{action.text[language]}</strong>
            <span class="govuk-visually-hidden">
              : <PlanSentence text={words.about[language]} names={props.names} language={language} />
            </span>
          </a>
        </p>
      )}
      {maySettle && <Settling finding={finding} {...props} />}
    </>
  );
}

/** That nothing is left to decide or mend, with why: it stays with the finding. */
function Settling({
  finding: { findingId, words },
  frame: { language, path },
  names,
  posted,
  place,
}: RowProps & { readonly finding: ShownFinding }) {
  const said = saidIn(pageWords.findings, language);
  const own = posted?.findingId === findingId ? posted : undefined;
  const id = `settled-${place}`;
  return (
    <Folded
      name={said.settle}
      about={<PlanSentence text={words.about[language]} names={names} language={language} />}
      isOpen={own !== undefined}
    >
      <PostForm action={`/findings/settled${new URL(path, 'http://portal').search}`} fields={{ findingId }}>
        <label class="govuk-label" for={id}>
          {said.reason}
        </label>
        <textarea class="govuk-textarea" id={id} name="reason" rows={2} maxlength={4000} required>
          {own?.reason}
        </textarea>
        <button class="govuk-button govuk-button--secondary">{said.settle}</button>
      </PostForm>
    </Folded>
  );
}

/** With the way to ask that a reason goes, where somebody gave one. */
function endedCell(finding: ShownFinding, { zone, frame: { viewer, language } }: RowProps): Cell {
  const said = endOf(finding, zone)[language];
  if (finding.reason === undefined) return said;
  const of = { kind: 'finding', id: finding.findingId } as const;
  return withPurgeLink(said, { of, about: finding.words.title[language], viewer, language });
}

/** When and how a finding ended. */
function endOf(
  { closedAt = 0, ending = 'by-person', closedByName, reason }: ShownFinding,
  zone: string,
): InBoth {
  const ended = { at: shortInstant(closedAt, zone), how: FINDING_ENDING_NAMES[ending] };
  if (closedByName === undefined || reason === undefined) return pageWords.findings.ended(ended);
  return pageWords.findings.settled({ at: ended.at, by: closedByName, reason });
}
