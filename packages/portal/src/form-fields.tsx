import type { FieldProblem, Form, FormField } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

export interface FormFieldsProps {
  readonly form: Form;
  readonly language: Language;
  /** What was typed before, to be kept when another field is wrong. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/** Name of the input of a field in the page's form. */
export function inputName(fieldId: string): string {
  return `field-${fieldId}`;
}

/** The fields of a form as its one definition says. */
export function FormFields({ form, ...rest }: FormFieldsProps) {
  return (
    <>
      {form.sections.map((section) => (
        <section aria-labelledby={`section-${section.id}`}>
          <h3 class="govuk-heading-m" id={`section-${section.id}`}>
            {section.title[rest.language]}
          </h3>
          {section.fields.map((field) => (
            <Field field={field} {...rest} />
          ))}
        </section>
      ))}
    </>
  );
}

type FieldProps = { readonly field: FormField } & Omit<FormFieldsProps, 'form'>;

function Field({ field, language, typed, problems }: FieldProps) {
  const problem = problems.find(({ fieldId }) => fieldId === field.id);
  const id = inputName(field.id);
  const vi = language === 'vi';
  const optional = field.required ? '' : vi ? ' (không bắt buộc)' : ' (optional)';
  const described = [field.help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ');
  const isGroup = field.type === 'yes-no' || field.type === 'choice';
  return (
    <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      {isGroup ? (
        <span class="govuk-label govuk-label--s" id={`${id}-label`}>
          {field.label[language] + optional}
        </span>
      ) : (
        <label class="govuk-label govuk-label--s" for={id}>
          {field.label[language] + (field.measure ? ` (${field.measure[language]})` : '') + optional}
        </label>
      )}
      {field.help && (
        <div class="govuk-hint" id={`${id}-help`}>
          {field.help[language]}
        </div>
      )}
      {problem && (
        <p class="govuk-error-message" id={`${id}-error`}>
          <span class="govuk-visually-hidden">{vi ? 'Lỗi: ' : 'Error: '}</span>
          {problem.message[language]}
        </p>
      )}
      <Input field={field} language={language} value={typed[field.id]} described={described} />
    </div>
  );
}

/** What was typed into one box; a table has boxes of its own. */
export function typedText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

interface InputProps {
  readonly field: FormField;
  readonly language: Language;
  readonly value: unknown;
  readonly described: string;
}

function Input({ field, language, value, described }: InputProps) {
  const id = inputName(field.id);
  const text = typedText(value);
  const shared = { id, name: id, 'aria-describedby': described || undefined };
  switch (field.type) {
    case 'long-text':
      return (
        <textarea class="govuk-textarea" rows={5} {...shared}>
          {text}
        </textarea>
      );
    case 'number':
      return (
        <input
          class="govuk-input govuk-input--width-10"
          type="text"
          inputmode="decimal"
          value={text}
          {...shared}
        />
      );
    case 'date':
      return <input class="govuk-input govuk-input--width-10" type="date" value={text} {...shared} />;
    case 'yes-no':
      return <Radios id={id} described={described} chosen={text} choices={YES_NO} language={language} />;
    case 'choice':
      return (
        <Radios
          id={id}
          described={described}
          chosen={text}
          choices={field.choices ?? []}
          language={language}
        />
      );
    case 'table':
      return <TableRows field={field} language={language} />;
    case 'file':
      return <input class="govuk-file-upload" type="file" {...shared} />;
    default:
      return <input class="govuk-input" type="text" value={text} {...shared} />;
  }
}

const YES_NO = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
] as const;

interface RadiosProps {
  readonly id: string;
  readonly described: string;
  readonly chosen: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: { readonly vi: string; readonly en: string };
  }[];
  readonly language: Language;
}

function Radios({ id, described, chosen, choices, language }: RadiosProps) {
  return (
    <div
      class="govuk-radios govuk-radios--small"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
    >
      {choices.map(({ value, label }, index) => (
        <div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            type="radio"
            value={value}
            checked={chosen === value}
          />
          <label class="govuk-label govuk-radios__label" for={index === 0 ? id : `${id}-${index}`}>
            {label[language]}
          </label>
        </div>
      ))}
    </div>
  );
}

/** Without scripts a table has as many rows as most offices need; empty ones are left out. */
const TABLE_ROWS = 5;

/** Name of a cell's input. */
export function cellName(fieldId: string, row: number, columnId: string): string {
  return `${inputName(fieldId)}.${row}.${columnId}`;
}

function TableRows({ field, language }: { field: FormField; language: Language }) {
  const columns = field.columns ?? [];
  return (
    <div
      class="kyhan-scroll"
      tabindex={0}
      role="region"
      aria-label={field.label[language]}
      id={inputName(field.id)}
    >
      <table class="govuk-table">
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
          {Array.from({ length: TABLE_ROWS }, (_, row) => (
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <td class="govuk-table__cell">
                  <input
                    class="govuk-input"
                    type="text"
                    name={cellName(field.id, row, column.id)}
                    aria-label={`${column.label[language]} ${row + 1}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
