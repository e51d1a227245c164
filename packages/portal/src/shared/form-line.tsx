interface FormLineProps {
  /** What the form is for: it begins the id of the field. */
  readonly of: string;
  readonly name: string;
  readonly type: 'date' | 'time' | 'text';
  readonly label: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
}

/** One line of a form, with its label. */
export function FormLine({ of, name, type, label, value, required = false }: FormLineProps) {
  const id = `${of}-${name}`;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input
        class={`govuk-input${type === 'text' ? '' : ' govuk-input--width-10'}`}
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        maxlength={type === 'text' ? 500 : undefined}
      />
    </div>
  );
}
