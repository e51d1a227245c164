import { ENTRY_MEANS } from '@kyhan/engine';
import { FormLine } from '../shared/form-line.js';
import { BEHALF_MEANS_NAMES, type Language, pageWords, saidIn } from '@kyhan/words';

/** What is asked of who enters something for a unit, by the name of its input. */
export const ENTRY_INPUTS = ['means', 'receivedOn', 'receivedTime', 'reason', 'document'] as const;

/** As typed. */
export type TypedEntry = Partial<Readonly<Record<(typeof ENTRY_INPUTS)[number], string>>>;

interface EntryFieldsProps {
  readonly language: Language;
  readonly typed: TypedEntry;
  /** The head of the unit approves what leaves it: a signed paper stands for that. */
  readonly approval: boolean;
}

/** How and when it had come, and why the unit did not hand it in itself. */
export function EntryFields({ language, typed, approval }: EntryFieldsProps) {
  const words = saidIn(pageWords.entry, language);
  return (
    <>
      <p class="govuk-body">{words.hint}</p>
      <Means language={language} typed={typed} />
      <FormLine
        of="entry"
        name="receivedOn"
        type="date"
        label={words.receivedOn}
        value={typed.receivedOn}
        required
      />
      <FormLine
        of="entry"
        name="receivedTime"
        type="time"
        label={words.receivedTime}
        value={typed.receivedTime}
      />
      <FormLine of="entry" name="reason" type="text" label={words.reason} value={typed.reason} required />
      <FormLine
        of="entry"
        name="document"
        type="text"
        label={approval ? words.signedDocument : words.document}
        value={typed.document}
        required={approval}
      />
    </>
  );
}

function Means({ language, typed }: Pick<EntryFieldsProps, 'language' | 'typed'>) {
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{pageWords.entry.means[language]}</legend>
      <div class="govuk-radios govuk-radios--small">
        {ENTRY_MEANS.map((means) => (
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id={`means-${means}`}
              name="means"
              type="radio"
              value={means}
              checked={typed.means === means}
            />
            <label class="govuk-label govuk-radios__label" for={`means-${means}`}>
              {BEHALF_MEANS_NAMES[means][language]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
