import {
  RULING_NAMES,
  pageWords,
  type Said,
  saidIn,
  shortDue,
  shortInstant,
  type InBoth,
} from '@kyhan/words';
import { fileOfAssignment } from '@kyhan/api';
import { CheckBox } from '../shared/check-box.js';
import { EnteredFacts } from '../shared/entered-facts.js';
import { ErrorList } from '../shared/error-list.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { page, type PageFrame } from '../shared/page.js';
import { PlanSentence, namedCell } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import { StatusTag } from '../shared/status-tag.js';
import { SubmittedValues } from '../shared/submitted-values.js';
import { VersionDifference } from '../shared/version-difference.js';
import { REVIEW_RULINGS, versionValue, type PostedReview } from './posted-review.js';
import { versionRead, type ReviewedWork } from './reviewed-work.js';
import { UsualReason } from './usual-reason.js';

export interface ReviewPageProps {
  readonly frame: PageFrame;
  readonly works: readonly ReviewedWork[];
  /** How many wait in all. */
  /** How many there are, in words. */
  readonly total: InBoth;
  /** The address of the next page. */
  readonly next?: string | undefined;
  /** The address of this page with all of it chosen. */
  readonly allChosen: string;
  /** What was sent and could not be taken. */
  readonly posted: PostedReview;
  /** What is wrong with it, in the order of the page. */
  readonly problems: Parameters<typeof ErrorList>[0]['problems'];
  readonly now: number;
}

/** What waits for review: read here, chosen, and ruled on many at once. */
export function reviewPage(props: ReviewPageProps): string {
  const { frame, works, total, next, allChosen, problems } = props;
  const words = saidIn(pageWords.review, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <ErrorList title={words.errors} problems={problems} />
      {works.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <p class="govuk-body">
            {words.counted({ shown: works.length, total })}{' '}
            {next && (
              <a class="govuk-link" href={next}>
                {words.next}
              </a>
            )}{' '}
            {works.length > 1 && (
              <a class="govuk-link" href={allChosen}>
                {words.chooseAll}
              </a>
            )}
          </p>
          <ReviewForm {...props} />
          <TableLinks path={frame.path} language={frame.language} />
        </>
      )}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

type Words = Said<typeof pageWords.review>;

function ReviewForm(props: ReviewPageProps) {
  const { frame, works } = props;
  const { language } = frame;
  const words = saidIn(pageWords.review, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  return (
    <PostForm action="/reviews">
      <RowsTable
        caption={words.title}
        captionHidden
        head={['✓', names.unit, names.work, names.due, names.what]}
        rows={works.map((work, i) => reviewRow(work, { ...props, words, place: i }))}
      />
      <Decision {...props} />
    </PostForm>
  );
}

interface RowProps extends ReviewPageProps {
  readonly words: Words;
  readonly place: number;
}

function reviewRow(work: ReviewedWork, { frame, words, place, posted, now }: RowProps): readonly Cell[] {
  const { language } = frame;
  const { assignment, plan } = work;
  const { assignmentId, asked } = assignment;
  const read = versionRead(work);
  const isChosen = posted.chosen.some((one) => versionValue(one) === versionValue(read));
  const [unit, title] = [work.unit(language), work.work(language)];
  const named = { names: work.names, language };
  return [
    <CheckBox
      id={`chosen-${place}`}
      name="chosen"
      value={versionValue(read)}
      checked={isChosen}
      label={
        <span class="govuk-visually-hidden">
          <PlanSentence text={words.choose({ unit, work: title })} {...named} />
        </span>
      }
    />,
    namedCell({ text: unit, ...named }),
    namedCell({ text: title, ...named }, `/assignments/${assignmentId}`),
    shortDue(assignment, plan.timeZone),
    <>
      <StatusTag facts={assignment} now={now} language={language} asked={asked} />
      <Content work={work} words={words} language={language} />
    </>,
  ];
}

/** What was handed in, folded, and first what it says otherwise than the version before. */
function Content({
  work: { assignment, submission, before, form, plan },
  words,
  language,
}: {
  readonly work: ReviewedWork;
  readonly words: Words;
  readonly language: PageFrame['language'];
}) {
  if (submission === undefined) return null;
  const { version, storedAt } = submission;
  const { timeZone: zone } = plan;
  return (
    <>
      <div class="govuk-hint govuk-!-margin-bottom-1">
        {words.received({ version, at: shortInstant(storedAt, plan.timeZone) })}
      </div>
      <Folded name={words.read}>
        {before && <VersionDifference before={before} after={submission} {...{ form, zone, language }} />}
        <EnteredFacts submission={submission} zone={zone} language={language} />
        <SubmittedValues
          submission={submission}
          form={form}
          zone={zone}
          language={language}
          filesAt={fileOfAssignment(assignment.assignmentId)}
        />
      </Folded>
    </>
  );
}

function Decision({ frame: { language }, posted, works }: ReviewPageProps) {
  const words = saidIn(pageWords.review, language);
  return (
    <section aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {words.decide}
      </h2>
      <fieldset class="govuk-fieldset govuk-form-group">
        <legend class="govuk-fieldset__legend">{words.ruling}</legend>
        <div class="govuk-radios govuk-radios--inline govuk-radios--small">
          {REVIEW_RULINGS.map((ruling) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={`review-${ruling}`}
                type="radio"
                name="ruling"
                value={ruling}
                checked={posted.ruling === ruling}
              />
              <label class="govuk-label govuk-radios__label" for={`review-${ruling}`}>
                {RULING_NAMES[ruling][language]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <UsualReason
        of="review"
        ruling="return"
        plans={works.map(({ newest }) => newest)}
        language={language}
        chosen={posted.template}
      />
      <ReviewReason label={words.more} reason={posted.reason} />
      <FormLine of="review" type="date" name="newDueOn" label={words.newDay} value={posted.newDueOn} />
      <button class="govuk-button">{words.check}</button>
    </section>
  );
}

/** Why, which each unit reads. */
export function ReviewReason({ label, reason }: { readonly label: string; readonly reason: string }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="review-reason">
        {label}
      </label>
      <textarea class="govuk-textarea" id="review-reason" name="reason" rows={4} maxlength={4000}>
        {reason}
      </textarea>
    </div>
  );
}
