import type { Form, FormField } from '@kyhan/plan';
import type { Submission } from '@kyhan/register';
import type { Language } from '@kyhan/words';

interface SubmittedValuesProps {
  readonly submission: Submission;
  readonly form: Form | undefined;
  readonly language: Language;
}

/** What was handed in, field by field in the order of the form. */
export function SubmittedValues({ submission, form, language }: SubmittedValuesProps) {
  const vi = language === 'vi';
  if (submission.nil)
    return (
      <p class="govuk-body">
        {vi ? 'Không phát sinh.' : 'Nil return.'} {submission.note}
      </p>
    );
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const filled = fields.filter(({ id }) => submission.values[id] !== undefined);
  return (
    <>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {filled.map((field) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{field.label[language]}</dt>
            <dd class="govuk-summary-list__value">{shown(field, submission.values[field.id], language)}</dd>
          </div>
        ))}
      </dl>
      {submission.note && <p class="govuk-body">{submission.note}</p>}
      {submission.files.length > 0 && <Files submission={submission} />}
    </>
  );
}

function Files({ submission }: { submission: Submission }) {
  return (
    <ul class="govuk-list">
      {submission.files.map(({ name, size }) => (
        <li>
          📎 {name} ({Math.ceil(size / 1024)} KB)
        </li>
      ))}
    </ul>
  );
}

function shown(field: FormField, value: unknown, language: Language): string {
  if (typeof value === 'boolean')
    return value ? (language === 'vi' ? 'Có' : 'Yes') : language === 'vi' ? 'Không' : 'No';
  if (typeof value === 'number')
    return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value);
  if (field.type === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label[language] ?? String(value);
  if (Array.isArray(value)) return value.map((row) => Object.values(row as object).join(' · ')).join('\n');
  return String(value);
}
