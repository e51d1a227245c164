/** What is to be known before going on. */
export function WarningText({ words }: { readonly words: string }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">{words}</strong>
    </div>
  );
}
