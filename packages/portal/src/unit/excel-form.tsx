import { FORM_SHEET_WORDS, saidIn, type Language } from '@kyhan/words';
import { ErrorMessages } from '../shared/error-messages.js';
import { Folded } from '../shared/folded.js';
import { SHEET } from './handed-in.js';

interface ExcelFormProps {
  readonly language: Language;
  /** Where it is downloaded. */
  readonly sheetAt: string;
  readonly messages: readonly string[];
}

/** The form as an Excel file: taken away, filled in there, and read back into what is being filled in. */
export function ExcelForm({ language, sheetAt, messages }: ExcelFormProps) {
  const words = saidIn(FORM_SHEET_WORDS, language);
  const isWrong = messages.length > 0;
  return (
    <Folded name={words.title} isOpen={isWrong}>
      <p class="govuk-body">
        <a class="govuk-link" href={sheetAt} download>
          {words.download}
        </a>
        <br />
        <span class="govuk-hint">{words.downloadHint}</span>
      </p>
      <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for={SHEET}>
          {words.upload}
        </label>
        <div class="govuk-hint" id={`${SHEET}-hint`}>
          {words.uploadHint}
        </div>
        <ErrorMessages id={`${SHEET}-error`} messages={messages} language={language} />
        <input
          class="govuk-file-upload"
          id={SHEET}
          name={SHEET}
          type="file"
          accept=".xlsx"
          aria-describedby={`${SHEET}-hint${isWrong ? ` ${SHEET}-error` : ''}`}
        />
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit" name="act" value={SHEET}>
        {words.readIn}
      </button>
    </Folded>
  );
}
