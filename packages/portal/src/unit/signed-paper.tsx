import { type Language, pageWords, saidIn } from '@kyhan/words';
import { ErrorMessages } from '../shared/error-messages.js';
import { FormLine } from '../shared/form-line.js';
import { KeptFileList } from './kept-file-list.js';
import { DOCUMENT, DOCUMENT_LINES, documentInput, type TypedDocument } from './typed-document.js';
import type { UnsentOnForm } from './unsent-on-form.js';

interface SignedPaperProps {
  readonly language: Language;
  readonly typed: TypedDocument;
  readonly unsent: UnsentOnForm;
  readonly messages: readonly string[];
  /** The plan wants it. */
  readonly isRequired: boolean;
}

/** The unit's own signed paper: what stands on it, and a photo or scan of it; a telephone offers its camera. */
export function SignedPaper({ language, typed, unsent, messages, isRequired }: SignedPaperProps) {
  const words = saidIn(pageWords.signedPaper, language);
  const isWrong = messages.length > 0;
  return (
    <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
      <fieldset
        class="govuk-fieldset"
        id={DOCUMENT}
        aria-describedby={`document-hint${isWrong ? ' document-error' : ''}`}
      >
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {isRequired ? words.legendRequired : words.legend}
        </legend>
        <div class="govuk-hint" id="document-hint">
          {words.hint}
        </div>
        <ErrorMessages id="document-error" messages={messages} language={language} />
        <Lines language={language} typed={typed} theirs={unsent.theirs?.document} />
        <KeptFileList unsent={unsent} input={DOCUMENT} language={language} />
        <Scan id="document-file" label={words.file} />
        <Scan id="document-camera" label={words.camera} isCamera />
      </fieldset>
    </div>
  );
}

interface LinesProps extends Pick<SignedPaperProps, 'language' | 'typed'> {
  /** What somebody else has saved in their place meanwhile. */
  readonly theirs: TypedDocument | undefined;
}

function Lines({ language, typed, theirs }: LinesProps) {
  const labels = saidIn(pageWords.draft, language);
  const { empty } = pageWords.unsent;
  return (
    <>
      {DOCUMENT_LINES.map((line) => (
        <>
          <FormLine
            of="paper"
            name={documentInput(line)}
            type={line === 'on' ? 'date' : 'text'}
            label={labels[line]}
            value={typed[line]}
          />
          {theirs !== undefined && theirs[line] !== typed[line] && (
            <p class="govuk-body kyhan-theirs">
              {pageWords.unsent.theirs({ value: theirs[line] || empty[language] })[language]}
            </p>
          )}
        </>
      ))}
    </>
  );
}

interface ScanProps {
  readonly id: string;
  readonly label: string;
  /** Opens the camera, where there is one; a file that is there already cannot be chosen by it. */
  readonly isCamera?: boolean;
}

function Scan({ id, label, isCamera = false }: ScanProps) {
  return (
    <div class={`govuk-form-group${isCamera ? ' kyhan-camera' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input
        class="govuk-file-upload"
        id={id}
        name={DOCUMENT}
        type="file"
        accept={isCamera ? 'image/*' : 'application/pdf,image/jpeg,image/png'}
        capture={isCamera ? 'environment' : undefined}
        multiple={!isCamera}
      />
    </div>
  );
}
