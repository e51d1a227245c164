import type { Form, FormField } from '@kyhan/plan';
import type { Submission } from '@kyhan/register';
import { type Language, pageWords, shortDate } from '@kyhan/words';
import { SummaryRow } from './summary-list.js';

interface SubmittedValuesProps {
  readonly submission: Submission;
  readonly form: Form | undefined;
  readonly language: Language;
  readonly filesAt: FilesAt;
}

/** The address of a file, for whoever may read the page. */
export type FilesAt = (submissionId: string, fileId: string) => string;

/** What was handed in, field by field in the order of the form, then note and files. */
export function SubmittedValues({ submission, form, language, filesAt }: SubmittedValuesProps) {
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const filled = fields.filter(({ id }) => submission.values[id] !== undefined);
  return (
    <>
      {submission.nil && <p class="govuk-body">{pageWords.submittedValues.nil[language]}</p>}
      {filled.length > 0 && (
        <dl class="govuk-summary-list govuk-summary-list--no-border">
          {filled.map((field) => (
            <SummaryRow name={field.label[language]}>
              <Value field={field} value={submission.values[field.id]} language={language} />
            </SummaryRow>
          ))}
        </dl>
      )}
      {submission.note && <p class="govuk-body kyhan-written">{submission.note}</p>}
      {submission.files.length > 0 && <Files submission={submission} language={language} filesAt={filesAt} />}
    </>
  );
}

function Files({ submission, language, filesAt }: Omit<SubmittedValuesProps, 'form'>) {
  return (
    <ul class="govuk-list">
      {submission.files.map(({ fileId, name, size }) => (
        <li>
          <a class="govuk-link" href={filesAt(submission.submissionId, fileId)}>
            {name}
          </a>{' '}
          {pageWords.submittedValues.fileSize({ kilobytes: Math.ceil(size / 1024) })[language]}
        </li>
      ))}
    </ul>
  );
}

interface ValueProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly language: Language;
}

function Value({ field, value, language }: ValueProps) {
  return Array.isArray(value) ? (
    <Rows field={field} rows={value as Record<string, unknown>[]} language={language} />
  ) : (
    <span class="kyhan-written">{shown({ field, value, language })}</span>
  );
}

function Rows({ field, rows, language }: Omit<ValueProps, 'value'> & { rows: Record<string, unknown>[] }) {
  const columns = field.columns ?? [];
  return (
    <table class="govuk-table kyhan-small-table">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map((column) => (
            <th scope="col" class="govuk-table__header">
              {column.label[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <td class="govuk-table__cell">{shown({ field: column, value: row[column.id], language })}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value in words: numbers and dates as the language writes them. */
function shown({ field, value, language }: ValueProps): string {
  if (typeof value === 'boolean') return pageWords.yesNo[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return NUMBERS[language].format(value);
  if (typeof value !== 'string') return '';
  if (field.type === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label[language] ?? value;
  return field.type === 'date' ? shortDate(value) : value;
}

const NUMBERS = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 }),
} as const;
