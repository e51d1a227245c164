import type { Child } from 'hono/jsx';

interface CheckBoxProps {
  readonly id: string;
  readonly name: string;
  /** What is sent where it is ticked. */
  readonly value: string;
  readonly label: Child;
  readonly checked?: boolean;
  /** Ids of what tells more about it. */
  readonly described?: string;
  /** What stands below it. */
  readonly children?: Child;
}

/** One box to tick, with its label. */
export function CheckBox({ id, name, value, label, checked = false, described, children }: CheckBoxProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={value}
          checked={checked}
          aria-describedby={described}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
        {children}
      </div>
    </div>
  );
}
