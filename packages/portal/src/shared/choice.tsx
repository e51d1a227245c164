interface ChoiceProps {
  /** What the form is for: it begins the id of the field. */
  readonly of: string;
  readonly name: string;
  readonly label: string;
  readonly chosen?: string | undefined;
  /** Values with what is shown of them. */
  readonly choices: readonly (readonly [string, string])[];
}

/** One choice of several; nothing is chosen beforehand. */
export function Choice({ of, name, label, chosen, choices }: ChoiceProps) {
  const id = `${of}-${name}`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <select class="govuk-select" id={id} name={name}>
        <option value="" selected={chosen === undefined} />
        {choices.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
