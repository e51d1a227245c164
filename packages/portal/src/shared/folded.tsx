interface FoldedProps {
  readonly name: string;
  /** Not given: it is folded. */
  readonly isOpen?: boolean;
  readonly children?: unknown;
}

/** What can be done, folded until it is wanted. */
export function Folded({ name, isOpen = false, children }: FoldedProps) {
  return (
    <details class="govuk-details govuk-!-margin-bottom-2" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{name}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
