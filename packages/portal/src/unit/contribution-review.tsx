import { randomUUID } from 'node:crypto';
import type { Owed } from '@kyhan/client';
import { daysToMend } from '@kyhan/engine';
import { pageWords, RULING_NAMES } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import { SubmittedValues } from '../shared/submitted-values.js';
import { formOfStep } from './form-of-step.js';
import type { Contributed, ContributionsProps } from './contributions-table.js';

interface ReviewProps extends ContributionsProps {
  readonly contributed: Contributed;
}

/** What a unit has contributed, folded until its lead reads it: taken, or to be completed with a reason. */
export function ContributionReview({ contributed, unruled, owed, action, filesAt, language }: ReviewProps) {
  const { unit, assignment, submission } = contributed;
  if (submission === undefined) return null;
  const { assignmentId, stepId } = assignment;
  const words = pageWords.rulingForms;
  const id = `return-${assignmentId.replaceAll(/\W/g, '-')}`;
  // Each form carries its own ruling id, and the version that was read: a double click decides once.
  const fields = () => ({
    contribution: assignmentId,
    version: String(submission.version),
    rulingId: randomUUID(),
  });
  const written = unruled?.contribution === assignmentId ? unruled : undefined;
  return (
    <Folded name={`${pageWords.contributions.read[language]}: ${unit}`} isOpen={written !== undefined}>
      <SubmittedValues
        submission={submission}
        form={formOfStep(owed, stepId)}
        zone={owed.plan.timeZone}
        language={language}
        filesAt={filesAt}
      />
      <PostForm action={action} fields={{ ...fields(), ruling: 'accept' }}>
        <button class="govuk-button">{RULING_NAMES.accept[language]}</button>
      </PostForm>
      <PostForm action={action} fields={{ ...fields(), ruling: 'return' }}>
        <div class="govuk-form-group">
          <label class="govuk-label" for={id}>
            {words.reason[language]}
          </label>
          <textarea class="govuk-textarea" id={id} name="reason" rows={2} required>
            {written?.reason}
          </textarea>
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for={`${id}-day`}>
            {words.newDay({ days: daysFor(owed, stepId) })[language]}
          </label>
          <input
            class="govuk-input govuk-input--width-10"
            id={`${id}-day`}
            name="newDueOn"
            type="date"
            value={written?.newDueOn}
          />
        </div>
        <button class="govuk-button govuk-button--secondary">{RULING_NAMES.return[language]}</button>
      </PostForm>
    </Folded>
  );
}

/** Working days to complete it where the lead names no day: by the policy of what is contributed. */
function daysFor({ obligation, plan }: Owed, stepId: string): number {
  const { policy = obligation.policy } = obligation.steps.find(({ id }) => id === stepId) ?? {};
  return daysToMend(plan.policies[policy] ?? {});
}
