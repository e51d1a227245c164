import type { Plan } from '@kyhan/plan';
import type { AssignmentFacts, UnitPeriodMatrix } from '@kyhan/register';
import { pageWords, periodWords, type Language } from '@kyhan/words';

interface NotAcknowledgedProps {
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  readonly language: Language;
}

/** Of what is shown, who has not said yet that it has been received, where the policy asks for that. */
export function NotAcknowledged({ plan, matrix, language }: NotAcknowledgedProps) {
  const waiting = matrix.rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell) => cell.filter((facts) => isToSay(plan, facts)).map((facts) => ({ name, facts }))),
  );
  if (waiting.length === 0) return null;
  const words = pageWords.overview;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {words.toAcknowledge({ count: waiting.length })[language]}
        </span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {waiting.map(({ name, facts: { assignmentId, obligationId, periodKey } }) => (
          <li>
            <a class="govuk-link" href={`/assignments/${assignmentId}`}>
              {
                words.toAcknowledgeOne({
                  unit: name,
                  title: plan.obligations.find(({ id }) => id === obligationId)?.title ?? EMPTY,
                  period: periodWords(periodKey),
                })[language]
              }
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const EMPTY = { vi: '', en: '' };

function isToSay(
  plan: Plan,
  { obligationId, stepId, acknowledgedAt, version, endedAt }: AssignmentFacts,
): boolean {
  const step = plan.obligations.find(({ id }) => id === obligationId)?.steps.find(({ id }) => id === stepId);
  const isAsked = step !== undefined && plan.policies[step.policy]?.acknowledge !== undefined;
  return isAsked && acknowledgedAt === undefined && version === 0 && endedAt === undefined;
}
