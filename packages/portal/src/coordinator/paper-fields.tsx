import { type Language, pageWords, saidIn } from '@kyhan/words';
import { dateInput } from '../shared/date-input.js';
import type { PostedPaper } from './posted-paper.js';

interface PaperFieldsProps {
  /** What the form is for: it begins the ids of its fields. */
  readonly of: string;
  readonly language: Language;
  readonly required?: boolean;
  /** What was written, where it is shown again. */
  readonly values?: PostedPaper;
}

/** The paper that a decision rests on: number, sign, date and signatory. */
export function PaperFields({ of, language, required = false, values = {} }: PaperFieldsProps) {
  const words = saidIn(pageWords.draft, language);
  const fields = [
    ['number', words.number, 'text'],
    ['sign', words.sign, 'text'],
    ['on', words.on, 'date'],
    ['signatory', words.signatory, 'text'],
  ] as const;
  return fields.map(([name, label, type]) => (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`${of}-${name}`}>
        {label}
      </label>
      <input
        class="govuk-input govuk-input--width-20"
        id={`${of}-${name}`}
        name={name}
        type={type === 'date' ? dateInput(values[name] ?? '') : type}
        value={values[name]}
        {...(type === 'text' ? { maxlength: 200 } : {})}
        required={required}
      />
    </div>
  ));
}
