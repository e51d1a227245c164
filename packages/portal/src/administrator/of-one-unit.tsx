import { pageWords, saidIn, type Language } from '@kyhan/words';

/** The log has thousands of notices, and an inspector asks about one unit: where that stands on one sheet. */
export function OfOneUnit({ language }: { readonly language: Language }) {
  const words = saidIn(pageWords.notices, language);
  return (
    <p class="govuk-body">
      {words.ofOne}{' '}
      <a class="govuk-link" href="/assignments">
        {words.toAssignments}
      </a>
    </p>
  );
}
