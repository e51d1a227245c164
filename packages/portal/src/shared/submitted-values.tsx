import type { PurgePart } from '@kyhan/contracts';
import type { Form, FormField } from '@kyhan/plan';
import { jumpReasonId } from '@kyhan/plan/ids';
import type { AcceptedBefore, Submission } from '@kyhan/register';
import {
  type Language,
  officialPaperWords,
  pageWords,
  saidIn,
  shownValue,
  type ShownValue,
} from '@kyhan/words';
import { FileName } from './file-name.js';
import { purgedWords } from './purged-words.js';
import { SummaryRow } from './summary-list.js';

/** What is shown of a version, or of what is to become one. */
type ShownSubmission = Pick<Submission, 'submissionId' | 'values' | 'nil' | 'document' | 'purged'> & {
  readonly note?: string | undefined;
  readonly files: readonly Pick<
    Submission['files'][number],
    'fileId' | 'name' | 'size' | 'isDocument' | 'withheld'
  >[];
};

interface SubmittedValuesProps {
  readonly submission: ShownSubmission;
  readonly form: Form | undefined;
  readonly language: Language;
  readonly filesAt: FilesAt;
  /** Of the plan. */
  readonly zone: string;
  /** What was accepted of the same unit for the period before. */
  readonly lastPeriod?: AcceptedBefore | undefined;
}

/** The address of a file, for whoever may read the page. */
export type FilesAt = (submissionId: string, fileId: string) => string;

/** What was handed in, field by field in the order of the form, then note and files. */
export function SubmittedValues(props: SubmittedValuesProps) {
  const { submission, form, language } = props;
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
              <Compared {...props} field={field} />
            </SummaryRow>
          ))}
        </dl>
      )}
      <Gone {...props} part="values" name={pageWords.purges.values[language]} />
      {submission.document && (
        <p class="govuk-body kyhan-written">
          {pageWords.signedPaper.named({ paper: officialPaperWords(submission.document) })[language]}
        </p>
      )}
      <Gone {...props} part="document" name={pageWords.signedPaper.name[language]} />
      {submission.note && <p class="govuk-body kyhan-written">{submission.note}</p>}
      <Gone {...props} part="note" name={pageWords.submittedValues.note[language]} />
      {submission.files.length > 0 && <Files {...props} />}
    </>
  );
}

/** Beside a number the one of the period before, and under it why it differs, where that was asked. */
function Compared({
  submission: { values },
  lastPeriod,
  field,
  language,
}: SubmittedValuesProps & { readonly field: FormField }) {
  const words = saidIn(pageWords.submittedValues, language);
  const before = lastPeriod?.submission.values[field.id];
  const reason = values[jumpReasonId(field.id)];
  return (
    <>
      {typeof before === 'number' && (
        <> {words.before({ value: shownValue({ field, value: before, language }) })}</>
      )}
      {typeof reason === 'string' && (
        <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">{words.jumpReason({ reason })}</div>
      )}
    </>
  );
}

/** That a part went by an act, in its place. */
function Gone({
  submission: { purged },
  zone,
  language,
  part,
  name,
}: SubmittedValuesProps & { readonly part: PurgePart; readonly name: string }) {
  const words = purgedWords({ purged, part, zone, language });
  if (words === undefined) return null;
  return (
    <p class="govuk-body">
      {name}: <em>{words}</em>
    </p>
  );
}

function Files({ submission, language, filesAt, zone }: SubmittedValuesProps) {
  const purged = purgedWords({ purged: submission.purged, part: 'files', zone, language });
  return (
    <ul class="govuk-list">
      {submission.files.map(({ fileId, name, size, isDocument, withheld }) => (
        <li>
          <FileName
            name={name}
            at={filesAt(submission.submissionId, fileId)}
            withheld={withheld}
            purged={purged}
            language={language}
          />{' '}
          {pageWords.submittedValues.fileSize({ kilobytes: Math.ceil(size / 1024) })[language]}
          {isDocument && <> – {pageWords.signedPaper.shown[language]}</>}
        </li>
      ))}
    </ul>
  );
}

function Value({ field, value, language }: ShownValue) {
  return Array.isArray(value) ? (
    <Rows field={field} rows={value as Record<string, unknown>[]} language={language} />
  ) : (
    <span class="kyhan-written">{shownValue({ field, value, language })}</span>
  );
}

function Rows({ field, rows, language }: Omit<ShownValue, 'value'> & { rows: Record<string, unknown>[] }) {
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
              <td class="govuk-table__cell">
                {shownValue({ field: column, value: row[column.id], language })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
