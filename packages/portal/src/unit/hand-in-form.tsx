import { type Language, pageWords, saidIn } from '@kyhan/words';
import { FormFields } from './form-fields.js';
import { LARGEST_FILE_BYTES, type Owed } from '@kyhan/client';
import { MOST_FILES, type SubmissionProblem } from '@kyhan/contracts';
import type { AcceptedBefore } from '@kyhan/register';
import { LastPeriod } from './last-period.js';
import { PostForm } from '../shared/post-form.js';

/** What was sent and could not be taken: shown again, since nobody types twice. */
export interface Typed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly nil: boolean;
  /** Names of the files that were attached; a browser does not attach them again by itself. */
  readonly files: readonly string[];
  /** More rows were asked for, in the tables of the form. */
  readonly moreRows: boolean;
}

export const NOTHING_TYPED: Typed = { values: {}, note: '', nil: false, files: [], moreRows: false };

export interface HandInFormProps {
  readonly language: Language;
  readonly owed: Owed;
  /** Hidden in the form: sent twice, it gives the same receipt. */
  readonly submissionId: string;
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly SubmissionProblem[];
  /** What was accepted of the unit for the period before. */
  readonly lastPeriod?: AcceptedBefore | undefined;
  /** What is asked before the fields of the plan. */
  readonly before?: unknown;
}

/** The form to hand in with: the fields of the plan, a note, files, and where allowed a nil return. */
export function HandInForm(props: HandInFormProps) {
  const { language, owed, submissionId, action, typed, problems, lastPeriod } = props;
  const { form, step } = owed;
  const inFields = problems.flatMap(({ at, message }) =>
    typeof at === 'object' ? [{ fieldId: at.field, message }] : [],
  );
  return (
    <PostForm action={action} fields={{ submissionId }} enctype="multipart/form-data" novalidate>
      {/* Enter in a box presses the first button of a form, which is to be the one that sends. */}
      <button
        class="kyhan-first-button"
        type="submit"
        name="act"
        value="submit"
        tabindex={-1}
        aria-hidden="true"
      >
        {pageWords.handInForm.send[language]}
      </button>
      {props.before}
      <LastPeriod lastPeriod={lastPeriod} form={form} language={language} />
      {form && (
        <FormFields
          form={form}
          language={language}
          typed={typed.values}
          moreRows={typed.moreRows}
          problems={inFields}
          lastPeriod={lastPeriod}
        />
      )}
      <Note {...props} />
      <Files {...props} />
      {step.nil && <NilReturn {...props} />}
      <button class="govuk-button" type="submit" name="act" value="submit">
        {pageWords.handInForm.send[language]}
      </button>
    </PostForm>
  );
}

function messagesAt(
  { problems, language }: HandInFormProps,
  place: Exclude<SubmissionProblem['at'], object>,
): string[] {
  return problems.filter(({ at }) => at === place).map(({ message }) => message[language]);
}

function Messages({ id, messages, language }: { id: string; messages: string[]; language: Language }) {
  if (messages.length === 0) return null;
  return (
    <p class="govuk-error-message" id={id}>
      <span class="govuk-visually-hidden">{pageWords.handInForm.error[language]} </span>
      {messages.join(' ')}
    </p>
  );
}

function group(messages: readonly string[]): string {
  return `govuk-form-group${messages.length > 0 ? ' govuk-form-group--error' : ''}`;
}

function Note(props: HandInFormProps) {
  const { language, typed } = props;
  const words = saidIn(pageWords.handInForm, language);
  const messages = messagesAt(props, 'note');
  return (
    <div class={group(messages)}>
      <label class="govuk-label govuk-label--s" for="note">
        {words.optional({ label: words.note })}
      </label>
      <Messages id="note-error" messages={messages} language={language} />
      <textarea
        class="govuk-textarea"
        id="note"
        name="note"
        rows={3}
        aria-describedby={messages.length > 0 ? 'note-error' : undefined}
      >
        {typed.note}
      </textarea>
    </div>
  );
}

function Files(props: HandInFormProps) {
  const { language, typed } = props;
  const words = saidIn(pageWords.handInForm, language);
  const messages = messagesAt(props, 'files');
  const names = typed.files.join(', ');
  return (
    <div class={group(messages)}>
      <label class="govuk-label govuk-label--s" for="files">
        {words.optional({ label: words.files })}
      </label>
      <div class="govuk-hint" id="files-hint">
        {words.filesHint({ most: MOST_FILES, mostMB: LARGEST_FILE_BYTES / 1024 / 1024 })}
        {names !== '' && <strong class="kyhan-attach-again">{words.attachAgain({ names })}</strong>}
      </div>
      <Messages id="files-error" messages={messages} language={language} />
      <input
        class="govuk-file-upload"
        id="files"
        name="files"
        type="file"
        multiple
        aria-describedby={`files-hint${messages.length > 0 ? ' files-error' : ''}`}
      />
    </div>
  );
}

function NilReturn(props: HandInFormProps) {
  const { language, typed } = props;
  const words = saidIn(pageWords.handInForm, language);
  const messages = messagesAt(props, 'nil');
  return (
    <div class={group(messages)}>
      <Messages id="nil-error" messages={messages} language={language} />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="nil"
            name="nil"
            type="checkbox"
            value="yes"
            checked={typed.nil}
            aria-describedby={`nil-hint${messages.length > 0 ? ' nil-error' : ''}`}
          />
          <label class="govuk-label govuk-checkboxes__label" for="nil">
            {words.nil}
          </label>
          <div class="govuk-hint govuk-checkboxes__hint" id="nil-hint">
            {words.nilHint}
          </div>
        </div>
      </div>
    </div>
  );
}
