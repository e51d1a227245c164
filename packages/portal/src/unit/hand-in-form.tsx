import { type Language, pageWords, saidIn } from '@kyhan/words';
import { ExcelForm } from './excel-form.js';
import { CheckBox } from '../shared/check-box.js';
import { ErrorMessages } from '../shared/error-messages.js';
import { FormFields } from './form-fields.js';
import type { Owed } from '@kyhan/client';
import { MEGABYTE, UPLOAD_LIMITS, type SubmissionProblem } from '@kyhan/contracts';
import type { AcceptedBefore } from '@kyhan/register';
import { KeptFileList } from './kept-file-list.js';
import { SignedPaper } from './signed-paper.js';
import { NO_DOCUMENT, type TypedDocument } from './typed-document.js';
import { LastPeriod } from './last-period.js';
import { PostForm } from '../shared/post-form.js';
import type { UnsentOnForm } from './unsent-on-form.js';

/** What stands in a form: shown again where it could not be taken, since nobody types twice. */
export interface Typed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly nil: boolean;
  readonly document: TypedDocument;
  /** Names of the files that were attached, where they are not kept; a browser does not attach them again by itself. */
  readonly files: readonly string[];
  /** More rows were asked for, in the tables of the form. */
  readonly moreRows: boolean;
}

export const NOTHING_TYPED: Typed = {
  values: {},
  note: '',
  nil: false,
  document: NO_DOCUMENT,
  files: [],
  moreRows: false,
};

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
  /** Where it is kept while it is filled in, and looked through before it is sent. */
  readonly unsent?: UnsentOnForm | undefined;
}

/** By which a button outside of it belongs to the form. */
export const HAND_IN_FORM_ID = 'hand-in';

/** The form to hand in with: the fields of the plan, a note, files, and where allowed a nil return. */
export function HandInForm(props: HandInFormProps) {
  const { language, owed, submissionId, action, typed, unsent } = props;
  const { main, sends } = mainButton(unsent);
  return (
    <PostForm
      action={action}
      fields={{ submissionId, ...(unsent === undefined ? {} : kept(unsent)) }}
      enctype="multipart/form-data"
      novalidate
      id={HAND_IN_FORM_ID}
      data-not-kept={unsent && pageWords.unsent.notKept[language]}
      data-keeping-files={unsent && pageWords.unsent.keepingFiles[language]}
    >
      {/* Enter in a box presses the first button of a form, which is to be the one that sends. */}
      <button
        class="kyhan-first-button"
        type="submit"
        name="act"
        value={main}
        tabindex={-1}
        aria-hidden="true"
      >
        {sends[language]}
      </button>
      {props.before}
      {/* Asked first: whoever has nothing to report reads no form for it. */}
      {owed.step.nil && <NilReturn {...props} />}
      <Answers {...props} />
      <Note {...props} />
      {unsent && unsent.isSentAtOnce !== true && (
        <SignedPaper
          language={language}
          typed={typed.document}
          unsent={unsent}
          messages={messagesAt(props, 'document')}
          isRequired={owed.obligation.document === 'required'}
        />
      )}
      <Files {...props} />
      <Buttons unsent={unsent} language={language} />
    </PostForm>
  );
}

/** What the plan asks. Put away where nothing is to report, but not what is wrong with it. */
function Answers(props: HandInFormProps) {
  const { language, owed, typed, problems, lastPeriod, unsent } = props;
  const { form } = owed;
  const inFields = problems.flatMap(({ at, message }) =>
    typeof at === 'object' ? [{ fieldId: at.field, message, ...cellOf(at) }] : [],
  );
  return (
    <div class={problems.length === 0 ? 'kyhan-unless-nil' : undefined}>
      <LastPeriod lastPeriod={lastPeriod} form={form} zone={owed.plan.timeZone} language={language} />
      {form && unsent && (
        <ExcelForm language={language} sheetAt={unsent.sheetAt} messages={messagesAt(props, 'sheet')} />
      )}
      {form && (
        <FormFields
          form={form}
          language={language}
          typed={typed.values}
          moreRows={typed.moreRows}
          problems={inFields}
          lastPeriod={lastPeriod}
          unsent={unsent}
        />
      )}
    </div>
  );
}

/** What sends it, or keeps it for later. */
function Buttons({ unsent, language }: Pick<HandInFormProps, 'unsent' | 'language'>) {
  const { main, sends } = mainButton(unsent);
  return (
    <>
      {unsent && (
        <p class="govuk-body govuk-hint" role="status" id="unsent-status">
          {unsent.saved?.[language]}
        </p>
      )}
      <div class="govuk-button-group">
        <button class="govuk-button" type="submit" name="act" value={main}>
          {sends[language]}
        </button>
        {unsent && (
          <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="save">
            {pageWords.unsent.save[language]}
          </button>
        )}
      </div>
    </>
  );
}

/** Where it is kept it is looked through before it is sent. */
function mainButton(unsent: HandInFormProps['unsent']) {
  return unsent === undefined || unsent.isSentAtOnce === true
    ? { main: 'submit', sends: pageWords.handInForm.send }
    : { main: 'check', sends: pageWords.unsent.check };
}

/** What a form says of what its sender had read. */
function kept({ revision, seen }: UnsentOnForm): Readonly<Record<string, string>> {
  return { unsent: String(revision), seen: String(seen) };
}

/** The box of a table that a problem is about. */
function cellOf({ row, column }: Extract<SubmissionProblem['at'], object>) {
  return row === undefined || column === undefined ? {} : { cell: { row, column } };
}

function messagesAt(
  { problems, language }: HandInFormProps,
  place: Exclude<SubmissionProblem['at'], object>,
): string[] {
  return problems.filter(({ at }) => at === place).map(({ message }) => message[language]);
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
      <ErrorMessages id="note-error" messages={messages} language={language} />
      <textarea
        class="govuk-textarea"
        id="note"
        name="note"
        rows={3}
        aria-describedby={messages.length > 0 ? 'note-error' : undefined}
      >
        {typed.note}
      </textarea>
      <TheirNote {...props} />
    </div>
  );
}

/** What somebody else has saved in its place meanwhile. */
function TheirNote({ unsent, typed, language }: HandInFormProps) {
  const note = unsent?.theirs?.note;
  if (note === undefined || note === typed.note) return null;
  const value = note === '' ? pageWords.unsent.empty[language] : note;
  return <p class="govuk-body kyhan-theirs kyhan-written">{pageWords.unsent.theirs({ value })[language]}</p>;
}

function Files(props: HandInFormProps) {
  const { language, typed } = props;
  const words = saidIn(pageWords.handInForm, language);
  const messages = messagesAt(props, 'files');
  const { files: most, fileBytes } = props.unsent?.limits ?? UPLOAD_LIMITS;
  const names = props.unsent === undefined ? typed.files.join(', ') : '';
  return (
    <div class={group(messages)}>
      <label class="govuk-label govuk-label--s" for="files">
        {words.optional({ label: words.files })}
      </label>
      <div class="govuk-hint" id="files-hint">
        {words.filesHint({ most, mostMB: Math.floor(fileBytes / MEGABYTE) })}
        {names !== '' && <strong class="kyhan-attach-again">{words.attachAgain({ names })}</strong>}
      </div>
      <ErrorMessages id="files-error" messages={messages} language={language} />
      <KeptFileList unsent={props.unsent} input="files" language={language} />
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
      <ErrorMessages id="nil-error" messages={messages} language={language} />
      <CheckBox
        id="nil"
        name="nil"
        value="yes"
        checked={typed.nil}
        label={words.nil}
        described={`nil-hint${messages.length > 0 ? ' nil-error' : ''}`}
      >
        <div class="govuk-hint govuk-checkboxes__hint" id="nil-hint">
          {words.nilHint}
          {isOtherNil(props) && (
            <div class="kyhan-theirs">
              {
                pageWords.unsent.theirs({ value: pageWords.yesNo[typed.nil ? 'no' : 'yes'][language] })[
                  language
                ]
              }
            </div>
          )}
        </div>
      </CheckBox>
    </div>
  );
}

function isOtherNil({ unsent, typed }: HandInFormProps): boolean {
  return unsent?.theirs !== undefined && unsent.theirs.nil !== typed.nil;
}
