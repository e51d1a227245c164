import { planNames, type Plan } from '@kyhan/plan';
import type { UnitPeriodMatrix } from '@kyhan/register';
import { pageWords, periodWords, type Language } from '@kyhan/words';

interface NotAcknowledgedProps {
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  readonly language: Language;
}

/** Of more than can be read, the first. */
const MOST = 100;

/** Of what is shown, who has not said yet that it has been received, where the policy asks for that. */
export function NotAcknowledged({ plan, matrix, language }: NotAcknowledgedProps) {
  const asking = askingSteps(plan);
  // Most plans ask nobody, and there are thousands of cells.
  if (asking.size === 0) return null;
  const waiting = matrix.rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, place) => {
      const column = matrix.columns[place];
      if (column === undefined) return [];
      return cell
        .filter(
          ({ stepId, facts }) => facts.isToAcknowledge && asking.has(stepKey(column.obligationId, stepId)),
        )
        .map((one) => ({ name, column, ...one }));
    }),
  );
  if (waiting.length === 0) return null;
  const words = pageWords.overview;
  const names = planNames(plan);
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {words.toAcknowledge({ count: waiting.length })[language]}
        </span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {waiting.slice(0, MOST).map(({ name, assignmentId, column: { obligationId, periodKey } }) => (
          <li>
            <a class="govuk-link" href={`/assignments/${assignmentId}`}>
              {
                words.toAcknowledgeOne({
                  unit: name,
                  title: names.obligationTitle(obligationId),
                  period: periodWords(periodKey, names.firstDay(obligationId, periodKey)),
                })[language]
              }
            </a>
          </li>
        ))}
        {waiting.length > MOST && (
          <li>{words.toAcknowledgeMore({ count: waiting.length - MOST })[language]}</li>
        )}
      </ul>
    </details>
  );
}

/** The steps of which a policy asks units to say that they have taken note. */
function askingSteps({ obligations, policies }: Plan): ReadonlySet<string> {
  return new Set(
    obligations.flatMap(({ id, steps }) =>
      steps
        .filter(({ policy }) => policies[policy]?.acknowledge !== undefined)
        .map((step) => stepKey(id, step.id)),
    ),
  );
}

function stepKey(obligationId: string, stepId: string): string {
  return `${obligationId} ${stepId}`;
}
