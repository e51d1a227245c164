import type { Plan } from '@kyhan/plan';
import { type Language, pageWords } from '@kyhan/words';

interface ReasonFieldProps {
  readonly id: string;
  readonly language: Language;
  /** Where a usual reason can be chosen instead. */
  readonly isOptional?: boolean;
}

/** Why, which the unit reads. */
export function ReasonField({ id, language, isOptional = false }: ReasonFieldProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {pageWords.rulingForms.reason[language]}
      </label>
      <textarea class="govuk-textarea" id={id} name="reason" rows={2} required={!isOptional} />
    </div>
  );
}

interface NewDayProps {
  readonly id: string;
  readonly language: Language;
  /** Working days that there are where none is named. */
  readonly days: number;
  /** The one that the unit asks for. */
  readonly day?: string | undefined;
}

export function NewDay({ id, language, days, day }: NewDayProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {pageWords.rulingForms.newDay({ days })[language]}
      </label>
      <input class="govuk-input govuk-input--width-10" id={id} name="newDueOn" type="date" value={day} />
    </div>
  );
}

interface ForWhomProps {
  readonly plan: Plan;
  readonly unitId: string;
  readonly language: Language;
}

/** The unit alone, or with others of the cycle: a group, or the children of its parent. Nobody's own day is shortened. */
export function ForWhom({ plan, unitId, language }: ForWhomProps) {
  const words = pageWords.rulingForms;
  const { parent } = plan.units.find(({ id }) => id === unitId) ?? {};
  const parentName = plan.units.find(({ id }) => id === parent)?.name[language];
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="extend-for">
        {words.forWhom[language]}
      </label>
      <select class="govuk-select" id="extend-for" name="forMany">
        <option value="" selected>
          {words.forThisUnit[language]}
        </option>
        {parentName && (
          <option value={`children-of:${parent}`}>{words.forChildren({ unit: parentName })[language]}</option>
        )}
        {Object.keys(plan.groups).map((group) => (
          <option value={`group:${group}`}>{words.forGroup({ group })[language]}</option>
        ))}
      </select>
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly name: 'document' | 'grantor';
  readonly label: string;
}

/** One line of text that need not be filled in. */
export function Line({ id, name, label }: LineProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input class="govuk-input" id={id} name={name} type="text" maxlength={500} />
    </div>
  );
}
