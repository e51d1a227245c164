import type { FormField } from '@kyhan/plan';
import { type Language, measuredLabel, pageWords, saidIn, YES_NO_CHOICES } from '@kyhan/words';
import { NoChoice } from '../shared/no-choice.js';
import { dateInput } from './date-input.js';
import { inputName, typedText } from './input-name.js';

/** Without scripts a table has as many rows as most offices need; empty ones are left out. */
const ROWS = 5;

/** Name of a cell's input. */
export function cellInputName(fieldId: string, row: number, columnId: string): string {
  return `${inputName(fieldId)}.${row}.${columnId}`;
}

interface FormTableProps {
  readonly field: FormField;
  readonly language: Language;
  readonly value: unknown;
  readonly described: string | undefined;
  /** More empty rows were asked for. */
  readonly moreRows: boolean;
}

/** A table to fill in, with what was typed before; a button brings more rows, also without scripts. */
export function FormTable({ field, language, value, described, moreRows }: FormTableProps) {
  const columns = field.columns ?? [];
  const words = saidIn(pageWords.handInForm, language);
  const typed = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  const count = Math.max(ROWS, typed.length + (moreRows ? ROWS : 0));
  return (
    <>
      <div
        class="kyhan-scroll"
        tabindex={0}
        role="region"
        aria-label={field.label[language]}
        aria-describedby={described}
        id={inputName(field.id)}
      >
        <table class="govuk-table kyhan-form-table">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  {measuredLabel(column, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {Array.from({ length: count }, (_, row) => (
              <tr class="govuk-table__row">
                {columns.map((column) => (
                  <td class="govuk-table__cell">
                    <Cell
                      column={column}
                      language={language}
                      name={cellInputName(field.id, row, column.id)}
                      label={words.row({ label: column.label[language], row: row + 1 })}
                      text={typedText(typed[row]?.[column.id])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        class="govuk-button govuk-button--secondary govuk-!-margin-top-2 govuk-!-margin-bottom-0"
        type="submit"
        name="act"
        value="more-rows"
      >
        {words.moreRows}
      </button>
    </>
  );
}

interface CellProps {
  readonly column: FormField;
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

function Cell({ column, language, name, label, text }: CellProps) {
  const choices = column.type === 'yes-no' ? YES_NO_CHOICES : column.choices;
  if (choices !== undefined)
    return (
      <select class="govuk-select" name={name} aria-label={label}>
        <NoChoice chosen={text === ''} />
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === text}>
            {choice.label[language]}
          </option>
        ))}
      </select>
    );
  return (
    <input
      class="govuk-input"
      type={column.type === 'date' ? dateInput(text) : 'text'}
      inputmode={column.type === 'number' ? 'decimal' : undefined}
      name={name}
      aria-label={label}
      value={text}
    />
  );
}
