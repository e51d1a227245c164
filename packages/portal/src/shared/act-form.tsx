import type { Unit } from '@kyhan/plan';
import { needsReason, type UnitActType } from '@kyhan/engine';
import { type Language, pageWords, saidIn, UNIT_ACT_NAMES } from '@kyhan/words';
import { Folded } from './folded.js';
import { FormLine } from './form-line.js';
import { PostForm } from './post-form.js';
import { NoChoice } from './no-choice.js';

export interface ActFormProps {
  readonly language: Language;
  /** Where the form is sent, and what it says of itself beside what is written. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly act: UnitActType;
  readonly hint: string;
  /** What was written and could not be taken. */
  readonly reason?: string | undefined;
  /** Whose it may be, where it is contested. */
  readonly units?: readonly Pick<Unit, 'id' | 'name'>[];
}

/** What can be done with what a unit owes beside handing in, folded until it is wanted. */
export function ActForm({ language, action, hidden, act, hint, reason, units = [] }: ActFormProps) {
  const name = UNIT_ACT_NAMES[act][language];
  const words = saidIn(pageWords.unitActs, language);
  const labels: Readonly<Record<UnitActType, string>> = {
    withdraw: words.why,
    contest: words.reason,
    note: words.noted,
    ask: words.reason,
    acknowledge: words.why,
    confirm: words.why,
    dispute: words.wrong,
    approve: words.why,
    'send-back': words.toComplete,
  };
  return (
    <Folded name={name} isOpen={reason !== undefined}>
      <PostForm action={action} fields={hidden}>
        <p class="govuk-body">{hint}</p>
        <div class="govuk-form-group">
          <label class="govuk-label" for={`${act}-reason`}>
            {labels[act]}
          </label>
          <div class="govuk-hint" id={`${act}-hint`}>
            {words.noSecrets}
          </div>
          <textarea
            class="govuk-textarea"
            id={`${act}-reason`}
            name="reason"
            rows={3}
            required={needsReason(act)}
            aria-describedby={`${act}-hint`}
          >
            {reason}
          </textarea>
        </div>
        {act === 'contest' && <Proposed units={units} language={language} />}
        {act === 'note' && <FormLine of="act" type="date" name="promisedOn" label={words.promisedOn} />}
        {act === 'ask' && <FormLine of="act" type="date" name="newDueOn" label={words.newDay} required />}
        <button class="govuk-button govuk-button--secondary" name="act" value={act}>
          {name}
        </button>
      </PostForm>
    </Folded>
  );
}

/** Nothing is chosen beforehand. */
function Proposed({ units, language }: Required<Pick<ActFormProps, 'units' | 'language'>>) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="act-proposed">
        {pageWords.unitActs.proposed[language]}
      </label>
      <select class="govuk-select" id="act-proposed" name="proposed">
        <NoChoice />
        {units.map(({ id, name }) => (
          <option value={id}>{name[language]}</option>
        ))}
      </select>
    </div>
  );
}
