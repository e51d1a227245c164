import { assignmentClass } from '@kyhan/engine';
import type { Assignment } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';
import { statusInWords } from '../shared/status-in-words.js';

/** What a unit contributes to the result that a page is about. */
export interface Contributed {
  /** The name of the unit. */
  readonly unit: string;
  readonly assignment: Assignment;
}

interface ContributionsProps {
  readonly contributions: readonly Contributed[];
  readonly now: number;
  readonly language: Language;
}

/** Who contributes, who is in and who is missing; each leads to where its lead reads it and rules on it. */
export function ContributionsTable({ contributions, now, language }: ContributionsProps) {
  if (contributions.length === 0) return null;
  const { contributions: title } = pageWords.submission;
  const classes = contributions.map(({ assignment }) => assignmentClass(assignment, now));
  // As in the figures: what is waived or owed elsewhere is not waited for.
  const owed = classes.filter((one) => one !== 'waived' && one !== 'handedOn');
  const inNow = owed.filter((one) => one === 'onTime' || one === 'late').length;
  const counted = { inNow, count: owed.length };
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
    </section>
  );
}
