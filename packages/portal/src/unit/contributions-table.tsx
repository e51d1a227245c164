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
  const isIn = ({ assignment: { submittedAt, returnedAt } }: Contributed) =>
    submittedAt !== undefined && returnedAt === undefined;
  const counted = { inNow: contributions.filter(isIn).length, count: contributions.length };
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
