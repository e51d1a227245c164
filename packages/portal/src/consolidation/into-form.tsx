import type { Owed } from '@kyhan/client';
import type { ConsolidationAnswer } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { PostForm } from '../shared/post-form.js';

interface IntoFormProps {
  readonly consolidation: ConsolidationAnswer;
  /** What it goes into. */
  readonly work: Owed;
  readonly language: Language;
}

/** The button by which a consolidation goes into the report of the lead, which hands it in itself. */
export function IntoForm({ consolidation: { cycleId, stepId }, work, language }: IntoFormProps) {
  const words = saidIn(pageWords.consolidation, language);
  const { assignment, plan, newest, obligation } = work;
  const unit = planNames(plan, newest).unitName(assignment.unitId);
  return (
    <>
      <h2 class="govuk-heading-m">{words.into}</h2>
      <p class="govuk-body">{words.intoLead({ unit, what: obligation.title })}</p>
      <PostForm action="/consolidation/taken" fields={{ cycle: cycleId, step: stepId }}>
        <button class="govuk-button govuk-button--secondary">{words.take}</button>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href={encodeURI(`/assignments/${assignment.assignmentId}`)}>
          {words.toLead}
        </a>
      </p>
    </>
  );
}
