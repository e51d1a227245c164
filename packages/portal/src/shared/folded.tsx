import type { Child } from 'hono/jsx';

interface FoldedProps {
  readonly name: string;
  /** For those who hear the page, where one of many is like the others. */
  readonly about?: Child;
  /** Not given: it is folded. */
  readonly isOpen?: boolean;
  readonly children?: unknown;
}

/** What can be done, folded until it is wanted. */
export function Folded({ name, about, isOpen = false, children }: FoldedProps) {
  return (
    <details class="govuk-details govuk-!-margin-bottom-2" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {name}
          {about && <span class="govuk-visually-hidden">: {about}</span>}
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
