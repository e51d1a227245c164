import type { LeavingUnit } from '@kyhan/api';
import type { Submission } from '@kyhan/register';
import {
  type Language,
  officialInstant,
  officialPaperWords,
  pageWords,
  periodName,
  saidIn,
  type Said,
} from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { purgedWords } from '../shared/purged-words.js';
import { SummaryRow } from '../shared/summary-list.js';
import type { Owed } from '@kyhan/client';
import { isAskedWork } from '../shared/is-asked-work.js';
import { EnteredFacts } from '../shared/entered-facts.js';
import { unitName } from '../shared/unit-name.js';
import { workTitle } from '../shared/work-title.js';

export interface ReceiptPageProps {
  readonly frame: PageFrame;
  readonly owed: Owed;
  readonly submission: Submission;
  readonly leaving: LeavingUnit;
  readonly back: string;
}

/** Proof for the unit: what was stored, when, whether in time, and its hash. */
export function receiptPage({ back, ...shown }: ReceiptPageProps): string {
  const { frame, owed, submission } = shown;
  const { language } = frame;
  const words = saidIn(pageWords.receipt, language);
  const children = (
    <>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">{isAskedWork(owed) ? words.receivedAsked : words.received}</h1>
        <div class="govuk-panel__body">{submission.nil ? words.nilReturn : workTitle(owed, language)}</div>
      </div>
      <EnteredFacts submission={submission} zone={owed.plan.timeZone} language={language} />
      <dl class="govuk-summary-list">
        {rowsOf(shown).map(([name, value]) => (
          <SummaryRow name={name}>{value}</SummaryRow>
        ))}
        <SummaryRow name={words.hash} isHash>
          {submission.hash}
        </SummaryRow>
      </dl>
      <h2 class="govuk-heading-m">{words.next}</h2>
      <p class="govuk-body">{nextWords(shown, words)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {words.back}
        </a>
      </p>
    </>
  );
  return page({ frame, title: words.title, children });
}

type Shown = Omit<ReceiptPageProps, 'back'>;

function nextWords({ owed, submission, leaving }: Shown, words: Said<typeof pageWords.receipt>): string {
  if (leaving === 'waits') return words.waitsForHead;
  if (leaving === 'stays') return words.notApproved;
  if (owed.step.review) return words.reviewed;
  return submission.onBehalf === undefined ? words.acceptedOnArrival : words.entered;
}

function rowsOf({ frame: { language }, owed, submission, leaving }: Shown) {
  const words = saidIn(pageWords.receipt, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  const { assignment, plan } = owed;
  return [
    [names.unit, unitName(owed, language)],
    [names.what, workTitle(owed, language)],
    [names.period, periodName(assignment.periodKey, language, assignment.periodFrom)],
    [words.version, String(submission.version)],
    [words.storedAt, officialInstant(submission.storedAt, plan.timeZone, language)],
    ...(isAskedWork(owed) || leaving !== 'left' ? [] : [punctualityRow({ owed, submission }, words)]),
    ...(submission.document === undefined
      ? []
      : [[pageWords.signedPaper.name[language], officialPaperWords(submission.document)[language]] as const]),
    ...purgedRow({ owed, submission }, language),
    [words.submission, submission.submissionId],
  ] as const;
}

/** The unit's own signed paper is named no more where that went by an act. */
function purgedRow({ owed, submission }: Pick<ReceiptPageProps, 'owed' | 'submission'>, language: Language) {
  const { purged } = submission;
  const gone = purgedWords({ purged, part: 'document', zone: owed.plan.timeZone, language });
  return gone === undefined ? [] : [[pageWords.signedPaper.name[language], gone] as const];
}

/** A later version leaves the punctuality of the report as it was; what mends a return has the day of the return. */
function punctualityRow(
  { owed: { assignment }, submission }: Pick<ReceiptPageProps, 'owed' | 'submission'>,
  words: Said<typeof pageWords.receipt>,
) {
  const { punctualVersion = submission.version, onTime = submission.onTime, timesReturned } = assignment;
  const isLater = submission.version > punctualVersion;
  if (isLater && timesReturned > 0)
    return [words.completed, submission.onTime ? words.completedInTime : words.completedLate] as const;
  return [words.onTime, (isLater ? onTime : submission.onTime) ? words.yes : words.no] as const;
}
