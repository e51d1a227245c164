import type { Form, FormField } from '@kyhan/plan';
import type { PurgePart } from '@kyhan/contracts';
import type { Submission } from '@kyhan/register';
import { type Language, pageWords, type Said, saidIn, shownValue } from '@kyhan/words';
import { purgedWords } from './purged-words.js';

interface VersionDifferenceProps {
  readonly before: Submission;
  readonly after: Submission;
  readonly form: Form | undefined;
  /** Of the plan. */
  readonly zone: string;
  readonly language: Language;
}

/** What a version says otherwise than the one before it: who has read that one reads this alone. */
export function VersionDifference(props: VersionDifferenceProps) {
  const { before, language } = props;
  const words = saidIn(pageWords.submittedValues, language);
  const { version } = before;
  const rows = differences(props, words);
  if (rows.length === 0) return <p class="govuk-body">{words.same({ version })}</p>;
  return (
    <table class="govuk-table kyhan-small-table">
      <caption class="govuk-table__caption">{words.differs({ version })}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {[words.field, words.earlier, words.later].map((name) => (
            <th scope="col" class="govuk-table__header">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(([name, earlier, later]) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
            </th>
            <td class="govuk-table__cell kyhan-written">{earlier}</td>
            <td class="govuk-table__cell kyhan-written">{later}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Words = Said<typeof pageWords.submittedValues>;

function differences({ before, after, form, zone, language }: VersionDifferenceProps, words: Words) {
  const gone = ({ purged }: Submission, part: PurgePart) => purgedWords({ purged, part, zone, language });
  const isGone = [before, after].some((one) => gone(one, 'values') !== undefined);
  // What is gone cannot be compared field by field: that it went is told once.
  const fields = isGone ? [] : (form?.sections.flatMap((section) => section.fields) ?? []);
  const of = (submission: Submission) => [
    [words.nil, submission.nil ? '✓' : ''],
    ...fields.map((field) => [field.label[language], shownWhole(field, submission, language)] as const),
    ...(isGone ? [[pageWords.purges.values[language], gone(submission, 'values') ?? '…']] : []),
    [words.note, submission.note ?? gone(submission, 'note') ?? ''],
    [words.files, submission.files.map(({ name }) => name).join('\n')],
  ];
  const later = of(after);
  const [earlierFiles, laterFiles] = [before, after].map(({ files }) =>
    files.map(({ sha256 }) => sha256).join(),
  );
  return of(before).flatMap(([name = '', earlier = ''], i) => {
    const [, now = ''] = later[i] ?? [];
    const isSame = earlier === now && (name !== words.files || earlierFiles === laterFiles);
    return isSame ? [] : [[name, earlier || words.empty, now || words.empty] as const];
  });
}

/** A table is shown row by row, so that one cell that has changed is seen. */
function shownWhole(field: FormField, { values }: Submission, language: Language): string {
  const value = values[field.id];
  if (!Array.isArray(value)) return shownValue({ field, value, language });
  const columns = field.columns ?? [];
  const rows = value as readonly Readonly<Record<string, unknown>>[];
  return rows
    .map((row) =>
      columns.map((column) => shownValue({ field: column, value: row[column.id], language })).join('; '),
    )
    .join('\n');
}
