import { checkedField, type FieldProblem, type FormField } from '@kyhan/plan';
import { type Language, measuredLabel, pageWords, saidIn, YES_NO_CHOICES } from '@kyhan/words';
import { ErrorMessages } from '../shared/error-messages.js';
import { NoChoice } from '../shared/no-choice.js';
import { dateInput } from '../shared/date-input.js';
import { cellInputName, inputName, typedText } from './input-name.js';

/** Without scripts a table has as many rows as most offices need; empty ones are left out. */
const ROWS = 5;

interface FormTableProps {
  readonly field: FormField;
  readonly language: Language;
  readonly value: unknown;
  readonly described: string | undefined;
  /** More empty rows were asked for. */
  readonly moreRows: boolean;
  /** What is wrong with it, box by box. */
  readonly problems: readonly FieldProblem[];
}

/** A table to fill in, with what was typed before; a button brings more rows, also without scripts. */
export function FormTable({ field, language, value, described, moreRows, problems }: FormTableProps) {
  const columns = field.columns ?? [];
  const words = saidIn(pageWords.handInForm, language);
  const typed = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  const count = Math.max(ROWS, typed.length + (moreRows ? ROWS : 0));
  const told = new Map(
    problems.flatMap(({ cell, message }) =>
      cell === undefined ? [] : [[cellInputName(field.id, cell.row, cell.column), message[language]]],
    ),
  );
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
              <Row field={field} language={language} row={row} typed={typed[row]} told={told} />
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

interface RowProps extends Pick<FormTableProps, 'field' | 'language'> {
  /** The first is 0. */
  readonly row: number;
  readonly typed: Readonly<Record<string, unknown>> | undefined;
  /** What is wrong with boxes, by their names. */
  readonly told: ReadonlyMap<string, string>;
}

function Row({ field, language, row, typed, told }: RowProps) {
  return (
    <tr class="govuk-table__row">
      {field.columns?.map((column) => {
        const name = cellInputName(field.id, row, column.id);
        return (
          <td class="govuk-table__cell">
            <Cell
              column={column}
              language={language}
              name={name}
              label={pageWords.handInForm.row({ label: column.label[language], row: row + 1 })[language]}
              text={typedText(typed?.[column.id])}
              told={told.get(name)}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly column: FormField;
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** What is wrong with it, as the list of mistakes says it. */
  readonly told: string | undefined;
}

/** One box. Whoever comes to it from the list of mistakes hears which it is and what is wrong with it. */
function Cell({ column, language, name, label, text, told }: CellProps) {
  if (told === undefined)
    return <Box column={column} language={language} text={text} name={name} aria-label={label} />;
  const error = `${name}-error`;
  return (
    <>
      <ErrorMessages id={error} messages={[shortly(column, text, language) ?? told]} language={language} />
      <Box
        column={column}
        language={language}
        text={text}
        id={name}
        name={name}
        aria-label={label}
        aria-invalid="true"
        aria-describedby={error}
      />
    </>
  );
}

/** The same without the row, which whoever sees the box sees too; what depends on the day is told as it is. */
function shortly(column: FormField, text: string, language: Language): string | undefined {
  const checked = checkedField(column, text);
  return 'problems' in checked ? checked.problems[0]?.message[language] : undefined;
}

interface BoxProps extends Pick<CellProps, 'column' | 'language' | 'name' | 'text'> {
  readonly id?: string;
  readonly 'aria-label': string;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

function Box({ column, language, text, ...shared }: BoxProps) {
  const isWrong = shared['aria-invalid'] !== undefined;
  const choices = column.type === 'yes-no' ? YES_NO_CHOICES : column.choices;
  if (choices !== undefined)
    return (
      <select class={`govuk-select${isWrong ? ' govuk-select--error' : ''}`} {...shared}>
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
      class={`govuk-input${isWrong ? ' govuk-input--error' : ''}`}
      type={column.type === 'date' ? dateInput(text) : 'text'}
      inputmode={column.type === 'number' ? 'decimal' : undefined}
      value={text}
      {...shared}
    />
  );
}
