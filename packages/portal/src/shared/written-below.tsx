/** What somebody wrote, under what it belongs to. */
export function WrittenBelow({ children }: { readonly children?: unknown }) {
  return <div class="govuk-hint govuk-!-margin-bottom-0 kyhan-written">{children}</div>;
}
