import { officialDay, pageWords, RULING_NAMES, saidIn } from '@kyhan/words';
import { ErrorList } from '../shared/error-list.js';
import { FormLine } from '../shared/form-line.js';
import { page, type PageFrame } from '../shared/page.js';
import { namedCell } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';
import { ReviewReason } from './review-page.js';
import { versionValue, type PostedReview, type ReviewRuling } from './posted-review.js';
import type { ReviewedWork } from './reviewed-work.js';

/** A version that was chosen and can still be ruled on. */
export interface StandingChoice {
  readonly work: ReviewedWork;
  readonly version: number;
}

/** One that cannot any more, or that never could, with why. */
export interface OvertakenChoice {
  readonly name: string;
  readonly href?: string;
  readonly why: string;
}

export interface ReviewCheckProps {
  readonly frame: PageFrame;
  readonly posted: PostedReview & { readonly ruling: ReviewRuling };
  readonly reason: string;
  readonly standing: readonly StandingChoice[];
  readonly overtaken: readonly OvertakenChoice[];
  readonly problems: Parameters<typeof ErrorList>[0]['problems'];
  /** The new day is no working day: it is asked once more. */
  readonly asksDayOff?: boolean;
}

/** What would be recorded, for a last look: the reason can still be changed. */
export function reviewCheckPage(props: ReviewCheckProps): string {
  const { frame, posted, standing, problems } = props;
  const { language } = frame;
  const words = saidIn(pageWords.review, language);
  const title = words.summary({ ruling: RULING_NAMES[posted.ruling], count: standing.length });
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <ErrorList title={words.errors} problems={problems} />
      <Overtaken {...props} />
      {standing.length > 0 && <CheckForm {...props} title={title} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/reviews">
          {words.back}
        </a>
      </p>
    </>
  );
  return page({ frame, title, wide: true, children });
}

/** What is left out, each with why: nothing is left out in silence. */
function Overtaken({ frame, overtaken }: ReviewCheckProps) {
  if (overtaken.length === 0) return null;
  return (
    <div class="govuk-inset-text kyhan-returned">
      <p class="govuk-body">{pageWords.review.overtaken[frame.language]}</p>
      <ul class="govuk-list govuk-list--bullet">
        {overtaken.map(({ name, href, why }) => (
          <li>
            {href === undefined ? (
              name
            ) : (
              <a class="govuk-link" href={href}>
                {name}
              </a>
            )}
            : {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CheckForm(props: ReviewCheckProps & { readonly title: string }) {
  const { frame, posted, reason, standing, title, asksDayOff = false } = props;
  const { language } = frame;
  const words = saidIn(pageWords.review, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  const isReturn = posted.ruling === 'return';
  return (
    <PostForm action="/reviews/ruled" fields={{ rulingId: posted.rulingId, ruling: posted.ruling }}>
      {standing.map(({ work, version }) => (
        <input
          type="hidden"
          name="chosen"
          value={versionValue({ assignmentId: work.assignment.assignmentId, version })}
        />
      ))}
      <RowsTable
        caption={title}
        captionHidden
        head={[names.unit, names.work, words.version]}
        rows={standing.map(({ work, version }) => [
          namedCell({ text: work.unit(language), names: work.names, language }),
          namedCell(
            { text: work.work(language), names: work.names, language },
            `/assignments/${work.assignment.assignmentId}`,
          ),
          String(version),
        ])}
      />
      <ReviewReason label={isReturn ? words.reason : words.remark} reason={reason} />
      {isReturn && (
        <FormLine of="review" type="date" name="newDueOn" label={words.newDay} value={posted.newDueOn} />
      )}
      {asksDayOff ? (
        <button class="govuk-button govuk-button--warning" name="onDayOff" value="true">
          {pageWords.rulingForms.keepDayOff({ day: officialDay(posted.newDueOn) })[language]}
        </button>
      ) : (
        <button class="govuk-button">{words.record({ count: standing.length })}</button>
      )}
    </PostForm>
  );
}
