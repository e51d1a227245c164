import { jumpingFields, type FieldProblem, type Form, type FormField, type JumpingField } from '@kyhan/plan';
import type { AcceptedBefore } from '@kyhan/register';
import {
  type Language,
  measuredLabel,
  pageWords,
  periodWords,
  shownValue,
  YES_NO_CHOICES,
} from '@kyhan/words';
import { ErrorMessages } from '../shared/error-messages.js';
import { dateInput } from '../shared/date-input.js';
import { FormTable } from './form-table.js';
import { KeptFileList } from './kept-file-list.js';
import { chosenEndings, takenFiles } from './taken-files.js';
import { typedLine } from './typed-line.js';
import type { UnsentOnForm } from './unsent-on-form.js';
import { JumpReason } from './jump-reason.js';
import { inputName, typedText } from './input-name.js';

export interface FormFieldsProps {
  readonly form: Form;
  readonly language: Language;
  /** What was typed before, to be kept when another field is wrong. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly moreRows: boolean;
  readonly problems: readonly FieldProblem[];
  /** What was accepted of the unit for the period before. */
  readonly lastPeriod?: AcceptedBefore | undefined;
  /** Where it is kept while it is filled in. */
  readonly unsent?: UnsentOnForm | undefined;
}

/** The fields of a form as its one definition says. */
export function FormFields({ form, ...rest }: FormFieldsProps) {
  const jumping = new Map(jumpingFields(form).map((one) => [one.field.id, one]));
  return (
    <>
      {form.sections.map((section) => (
        <section aria-labelledby={`section-${section.id}`}>
          <h2 class="govuk-heading-m" id={`section-${section.id}`}>
            {section.title[rest.language]}
          </h2>
          {section.fields.map((field) => (
            <Field field={field} jumping={jumping.get(field.id)} {...rest} />
          ))}
        </section>
      ))}
    </>
  );
}

type FieldProps = {
  readonly field: FormField;
  /** Where a reason is asked of it when it jumps. */
  readonly jumping: JumpingField | undefined;
} & Omit<FormFieldsProps, 'form'>;

function Field(all: FieldProps) {
  const { field, language, typed, problems, moreRows } = all;
  const own = problems.filter(({ fieldId }) => fieldId === field.id);
  const isWrong = own.length > 0;
  // What is wrong with one box of a table stands beside that.
  const messages = own.flatMap(({ message, cell }) => (cell === undefined ? message[language] : []));
  const id = inputName(field.id);
  const before = toldBefore(all);
  const taken = takenFiles(field, language);
  const described = [
    field.help && `${id}-help`,
    taken && `${id}-taken`,
    before && `${id}-before`,
    messages.length > 0 && `${id}-error`,
  ]
    .filter(Boolean)
    .join(' ');
  const props = { field, language, described: described || undefined };
  const value = typed[field.id];
  const besides = <Besides {...{ id, field, language, messages, taken, before }} />;
  return (
    <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
      {field.type === 'yes-no' || field.type === 'choice' ? (
        <Radios {...props} chosen={typedText(value)}>
          {besides}
        </Radios>
      ) : (
        <>
          <Label field={field} language={language} />
          {besides}
          {field.type === 'table' ? (
            <FormTable {...props} value={value} moreRows={moreRows} problems={own} />
          ) : (
            <>
              <KeptFileList unsent={all.unsent} input={id} language={language} />
              <Input {...props} text={typedText(value)} />
            </>
          )}
        </>
      )}
      <Theirs {...all} />
      <Reason {...all} />
    </div>
  );
}

/** What somebody else has saved in its place meanwhile. */
function Theirs({ field, language, typed, unsent }: FieldProps) {
  if (unsent?.theirs === undefined || field.type === 'file') return null;
  const [mine, theirs] = [typed, unsent.theirs.values].map((values) =>
    typedLine(field, values[field.id], language),
  );
  if (theirs === undefined || mine === theirs) return null;
  const value = theirs === '' ? pageWords.unsent.empty[language] : theirs;
  return <p class="govuk-body kyhan-theirs kyhan-written">{pageWords.unsent.theirs({ value })[language]}</p>;
}

/** The number of the period before. */
function toldBefore({ field, language, lastPeriod }: FieldProps): string | undefined {
  const value = lastPeriod?.submission.values[field.id];
  if (lastPeriod === undefined || typeof value !== 'number') return undefined;
  const period = periodWords(lastPeriod.periodKey, lastPeriod.periodFrom);
  const told = { period, value: shownValue({ field, value, language }) };
  return pageWords.handInForm.lastPeriod(told)[language];
}

/** Asked where there is something to jump from, and kept where it was typed. */
function Reason({ jumping, language, typed, problems, lastPeriod }: FieldProps) {
  if (jumping === undefined) return null;
  const { field, reasonId } = jumping;
  const problem = problems.find(({ fieldId }) => fieldId === reasonId);
  const text = typedText(typed[reasonId]);
  const isAsked = typeof lastPeriod?.submission.values[field.id] === 'number';
  if (!isAsked && text === '' && problem === undefined) return null;
  return <JumpReason jumping={jumping} language={language} text={text} problem={problem} />;
}

/** A table is a group of boxes, each with a label of its own. */
function Label({ field, language }: Pick<FieldProps, 'field' | 'language'>) {
  return field.type === 'table' ? (
    <span class="govuk-label govuk-label--s">{labelText(field, language)}</span>
  ) : (
    <label class="govuk-label govuk-label--s" for={inputName(field.id)}>
      {labelText(field, language)}
    </label>
  );
}

function labelText({ label, measure, required }: FormField, language: Language): string {
  const named = measuredLabel({ label, measure }, language);
  return required ? named : pageWords.handInForm.optional({ label: named })[language];
}

interface BesidesProps {
  readonly id: string;
  readonly field: FormField;
  readonly language: Language;
  readonly messages: readonly string[];
  readonly taken: string;
  readonly before: string | undefined;
}

/** The help, what was said before and the mistake of a field. */
function Besides({ id, field, language, messages, taken, before }: BesidesProps) {
  return (
    <>
      {field.help && (
        <div class="govuk-hint" id={`${id}-help`}>
          {field.help[language]}
        </div>
      )}
      {taken && (
        <div class="govuk-hint" id={`${id}-taken`}>
          {taken}
        </div>
      )}
      {before && (
        <div class="govuk-hint" id={`${id}-before`}>
          {before}
        </div>
      )}
      <ErrorMessages id={`${id}-error`} messages={messages} language={language} />
    </>
  );
}

interface InputProps {
  readonly field: FormField;
  readonly text: string;
  readonly described: string | undefined;
}

function Input({ field, text, described }: InputProps) {
  const id = inputName(field.id);
  const shared = { id, name: id, 'aria-describedby': described };
  const short = 'govuk-input govuk-input--width-10';
  switch (field.type) {
    case 'long-text':
      return (
        <textarea class="govuk-textarea" rows={5} {...shared}>
          {text}
        </textarea>
      );
    case 'number':
      return <input class={short} type="text" inputmode="decimal" value={text} {...shared} />;
    case 'date':
      return <input class={short} type={dateInput(text)} value={text} {...shared} />;
    case 'file':
      return (
        <input
          class="govuk-file-upload"
          type="file"
          multiple
          accept={field.accept && chosenEndings(field.accept).join(',')}
          {...shared}
        />
      );
    case 'text':
    // Drawn by others above.
    case 'choice':
    case 'yes-no':
    case 'table':
      return <input class="govuk-input" type="text" value={text} {...shared} />;
  }
}

interface RadiosProps {
  readonly field: FormField;
  readonly language: Language;
  readonly chosen: string;
  readonly described: string | undefined;
  readonly children?: unknown;
}

function Radios({ field, language, chosen, described, children }: RadiosProps) {
  const name = inputName(field.id);
  const choices = field.type === 'yes-no' ? YES_NO_CHOICES : (field.choices ?? []);
  return (
    <fieldset class="govuk-fieldset" aria-describedby={described}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{labelText(field, language)}</legend>
      {children}
      <div class="govuk-radios govuk-radios--small">
        {choices.map(({ value, label }, index) => {
          const id = index === 0 ? name : `${name}-${index}`;
          return (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={id}
                name={name}
                type="radio"
                value={value}
                checked={chosen === value}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {label[language]}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
