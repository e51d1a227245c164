import type { Unit } from '@kyhan/plan';
import { needsReason, type UnitActType } from '@kyhan/engine';
import { type Language, pageWords, saidIn, UNIT_ACT_NAMES } from '@kyhan/words';

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
  };
  return (
    <details class="govuk-details govuk-!-margin-bottom-2" open={reason !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{name}</span>
      </summary>
      <div class="govuk-details__text">
        <form method="post" action={action}>
          {Object.entries(hidden).map(([key, value]) => (
            <input type="hidden" name={key} value={value} />
          ))}
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
          {act === 'note' && <DayOf name="promisedOn" label={words.promisedOn} />}
          {act === 'ask' && <DayOf name="newDueOn" label={words.newDay} required />}
          <button class="govuk-button govuk-button--secondary" name="act" value={act}>
            {name}
          </button>
        </form>
      </div>
    </details>
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
        <option value="" selected />
        {units.map(({ id, name }) => (
          <option value={id}>{name[language]}</option>
        ))}
      </select>
    </div>
  );
}

interface DayProps {
  readonly name: 'promisedOn' | 'newDueOn';
  readonly label: string;
  readonly required?: boolean;
}

function DayOf({ name, label, required = false }: DayProps) {
  const id = `act-${name}`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input class="govuk-input govuk-input--width-10" id={id} name={name} type="date" required={required} />
    </div>
  );
}
