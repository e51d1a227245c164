import type { TrainingForm } from './training-form.js';
import type { TrainingWords } from './training-page.js';

/** People by their codes: those who stand on no list of the page. */
export function CodesArea({
  of,
  label,
  words,
  typed,
}: {
  readonly of: string;
  readonly label: string;
  readonly words: TrainingWords;
  /** What was typed into the form that it stands in. */
  readonly typed: TrainingForm | undefined;
}) {
  const id = `${of}-codes`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        {words.codesHint}
      </div>
      <textarea
        class="govuk-textarea"
        id={id}
        name="codes"
        rows={3}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
      >
        {typed?.one('codes')}
      </textarea>
    </div>
  );
}
