import { NoChoice } from './no-choice.js';

interface ChoiceProps {
  /** What the form is for: it begins the id of the field. */
  readonly of: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen?: string | undefined;
  /** Values with what is shown of them. */
  readonly choices: readonly (readonly [string, string])[];
}

/** One choice of several; nothing is chosen beforehand. */
export function Choice({ of, name, label, hint, chosen, choices }: ChoiceProps) {
  const id = `${of}-${name}`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <select
        class="govuk-select"
        id={id}
        name={name}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <NoChoice chosen={chosen === undefined} />
        {choices.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
