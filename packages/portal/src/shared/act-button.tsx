import { PostForm } from './post-form.js';

interface ActButtonProps {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** What it is about, for those who hear the page: one button of a table is like the others. */
  readonly about: string;
}

/** One act of a row of a table, in a form of its own. */
export function ActButton({ action, fields, label, about }: ActButtonProps) {
  return (
    <PostForm action={action} fields={fields}>
      <button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1" type="submit">
        {label}
        <span class="govuk-visually-hidden">{`: ${about}`}</span>
      </button>
    </PostForm>
  );
}
