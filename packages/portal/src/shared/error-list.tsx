interface ErrorListProps {
  readonly title: string;
  /** What is wrong, each with the id of the field that it is about; none: nothing is. */
  readonly problems: readonly { readonly text: string; readonly field?: string }[];
}

/** Everything that is wrong with what was sent, at once, each leading to its field. */
export function ErrorList({ title, problems }: ErrorListProps) {
  if (problems.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{title}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {problems.map(({ text, field }) => (
          <li>{field === undefined ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
