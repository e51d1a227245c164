import type { FindingAction } from '@kyhan/api';
import { FINDING_SEVERITIES } from '@kyhan/contracts';
import type { Finding } from '@kyhan/register';
import {
  actorName,
  FINDING_ENDING_NAMES,
  FINDING_OWNER_NAMES,
  FINDING_SEVERITY_NAMES,
  pageWords,
  sameInBoth,
  saidIn,
  shortInstant,
  type InBoth,
  type Language,
  type WordedFinding,
} from '@kyhan/words';
import { ErrorList } from '../shared/error-list.js';
import { Folded } from '../shared/folded.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';

/** A finding in words, with where to act on it and whether whoever looks may say that nothing is left to do. */
export type ShownFinding = Finding & {
  readonly words: WordedFinding;
  readonly action: FindingAction | undefined;
  readonly maySettle: boolean;
};

export interface FindingsPageProps {
  readonly frame: PageFrame;
  readonly findings: readonly ShownFinding[];
  readonly zone: string;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
  /** What was written and could not be taken. */
  readonly posted?: { readonly findingId: string; readonly reason: string } | undefined;
  /** Also what ended long ago. */
  readonly isAll: boolean;
}

/** What somebody has to decide or mend, the most urgent first: who acts, what to do, and where. */
export function findingsPage(props: FindingsPageProps): string {
  const { frame, findings, said, problem, isAll } = props;
  const { language } = frame;
  const words = saidIn(pageWords.findings, language);
  const head = [words.since, words.severity, words.kind, words.about, words.what, words.owner, words.todo];
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} />
      <ErrorList title={words.notKept} problems={problem === undefined ? [] : [{ text: problem }]} />
      {findings.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <RowsTable
          caption={words.title}
          captionHidden
          head={head}
          rows={findings
            .toSorted(byUrgency)
            .map((finding, place) => findingRow(finding, { ...props, place }))}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={isAll ? '/findings' : '/findings?state=all'}>
          {isAll ? words.recent : words.all}
        </a>
      </p>
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

type RowProps = FindingsPageProps & { readonly place: number };

function findingRow(finding: ShownFinding, props: RowProps): readonly Cell[] {
  const { language } = props.frame;
  const { severity, owner, about, title, text } = finding.words;
  return [
    shortInstant(finding.openedAt, props.zone),
    FINDING_SEVERITY_NAMES[severity][language],
    title[language],
    about[language],
    text[language],
    FINDING_OWNER_NAMES[owner][language],
    finding.closedAt === undefined ? (
      <ToDo finding={finding} {...props} />
    ) : (
      endOf(finding, props.zone)[language]
    ),
  ];
}

function ToDo({ finding, frame: { language }, ...props }: RowProps & { readonly finding: ShownFinding }) {
  const { action, words, maySettle } = finding;
  return (
    <>
      {words.todo[language]}
      {action && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={action.path}>
            <strong>{action.text[language]}</strong>
            <span class="govuk-visually-hidden">{`: ${words.about[language]}`}</span>
          </a>
        </p>
      )}
      {maySettle && <Settling finding={finding} language={language} {...props} />}
    </>
  );
}

/** That nothing is left to decide or mend, with why: it stays with the finding. */
function Settling({
  finding: { findingId, words },
  language,
  posted,
  place,
}: Omit<RowProps, 'frame'> & { readonly finding: ShownFinding; readonly language: Language }) {
  const said = saidIn(pageWords.findings, language);
  const own = posted?.findingId === findingId ? posted : undefined;
  const id = `settled-${place}`;
  return (
    <Folded name={said.settle} about={words.about[language]} isOpen={own !== undefined}>
      <PostForm action="/findings/settled" fields={{ findingId }}>
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

/** What is open first, the most urgent of it first; then what has ended, the latest first. */
function byUrgency(a: ShownFinding, b: ShownFinding): number {
  if (a.closedAt !== undefined || b.closedAt !== undefined)
    return (b.closedAt ?? Infinity) - (a.closedAt ?? Infinity);
  const rank = ({ words }: ShownFinding) => FINDING_SEVERITIES.indexOf(words.severity);
  return rank(a) - rank(b) || a.openedAt - b.openedAt;
}

/** When and how a finding ended. */
function endOf({ closedAt = 0, ending = 'by-person', closedBy, reason }: Finding, zone: string): InBoth {
  const ended = { at: shortInstant(closedAt, zone), how: FINDING_ENDING_NAMES[ending] };
  if (closedBy === undefined || reason === undefined) return pageWords.findings.ended(ended);
  return pageWords.findings.settled({ at: ended.at, by: actorName(closedBy, sameInBoth), reason });
}
