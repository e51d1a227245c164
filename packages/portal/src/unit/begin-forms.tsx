import { randomUUID } from 'node:crypto';
import type { Obligation, Plan } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';

/** A report that a unit may open for itself. */
export interface Beginnable {
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly unitId: string;
}

interface BeginFormsProps {
  readonly beginnable: readonly Beginnable[];
  readonly language: Language;
}

/** What a unit opens for itself, each folded until it is wanted; a double click opens one. */
export function BeginForms({ beginnable, language }: BeginFormsProps) {
  if (beginnable.length === 0) return null;
  return (
    <section aria-labelledby="begin">
      <h2 class="govuk-heading-m" id="begin">
        {pageWords.beginReport.heading[language]}
      </h2>
      {beginnable.map((one, index) => (
        <BeginForm one={one} index={index} language={language} />
      ))}
    </section>
  );
}

interface BeginFormProps {
  readonly one: Beginnable;
  readonly index: number;
  readonly language: Language;
}

function BeginForm({ one: { plan, obligation, unitId }, index, language }: BeginFormProps) {
  const words = saidIn(pageWords.beginReport, language);
  const name = words.begin({ title: obligation.title });
  const hidden = { requestId: randomUUID(), plan: plan.slug, obligation: obligation.id, unit: unitId };
  return (
    <Folded name={name}>
      <PostForm action="/begun" fields={hidden}>
        <div class="govuk-form-group">
          <label class="govuk-label" for={`begin-reason-${index}`}>
            {words.reason}
          </label>
          <div class="govuk-hint" id={`begin-hint-${index}`}>
            {words.noSecrets}
          </div>
          <textarea
            class="govuk-textarea"
            id={`begin-reason-${index}`}
            name="reason"
            rows={2}
            required
            aria-describedby={`begin-hint-${index}`}
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for={`begin-due-${index}`}>
            {words.dueOn}
          </label>
          <input
            class="govuk-input govuk-input--width-10"
            id={`begin-due-${index}`}
            name="dueOn"
            type="date"
            required
          />
        </div>
        <button class="govuk-button govuk-button--secondary">{name}</button>
      </PostForm>
    </Folded>
  );
}
