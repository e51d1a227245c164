import type { GatheredWork } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { assignmentClass, assignmentStatus } from '@kyhan/engine';
import { type Language, pageWords } from '@kyhan/words';
import { statusInWords } from '../shared/status-in-words.js';
import type { FilesAt } from '../shared/submitted-values.js';
import type { PostedContribution } from './contribution-wish.js';
import { ContributionReview } from './contribution-review.js';

/** What a unit contributes to the result that a page is about. */
export interface Contributed extends GatheredWork {
  /** The name of the unit. */
  readonly unit: string;
}

export interface ContributionsProps {
  readonly owed: Owed;
  readonly contributions: readonly Contributed[];
  /** The names of units that were told and contribute nothing. */
  readonly told: readonly string[];
  /** Where what its lead says of one is sent. */
  readonly action: string;
  /** What was said of one and could not be taken. */
  readonly unruled: PostedContribution | undefined;
  readonly filesAt: FilesAt;
  readonly now: number;
  readonly language: Language;
}

/** Who contributes, who is in and who is missing, what waits for its lead to be read, and who was only told. */
export function ContributionsTable(props: ContributionsProps) {
  const { contributions, told, now, language } = props;
  const { contributions: title } = pageWords.submission;
  const classes = contributions.map(({ assignment }) => assignmentClass(assignment, now));
  // As in the figures: what is waived or owed elsewhere is not waited for.
  const owed = classes.filter((one) => one !== 'waived' && one !== 'handedOn');
  const inNow = owed.filter((one) => one === 'onTime' || one === 'late').length;
  const counted = { inNow, count: owed.length };
  const toldWords = pageWords.contributions.told({ units: told.join(', ') })[language];
  if (contributions.length === 0) return told.length === 0 ? null : <p class="govuk-body">{toldWords}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{title(counted)[language]}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {contributions.map(({ unit, assignment }) => (
          <li>
            <a class="govuk-link" href={encodeURI(`/assignments/${assignment.assignmentId}`)}>
              {unit}
            </a>
            : {statusInWords({ facts: assignment, now, language, asked: assignment.asked })}
          </li>
        ))}
      </ul>
      {contributions
        .filter(({ assignment }) => assignmentStatus(assignment, now) === 'submitted')
        .map((one) => (
          <ContributionReview {...props} contributed={one} />
        ))}
      {told.length > 0 && <p class="govuk-body">{toldWords}</p>}
    </section>
  );
}
