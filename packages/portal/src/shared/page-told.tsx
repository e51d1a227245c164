import type { Page } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';

interface PageToldProps {
  readonly page: Page<unknown>;
  readonly language: Language;
}

/** How many there are, and how many of them are shown: nothing is cut without a word. */
export function PageTold({ page: { total, items }, language }: PageToldProps) {
  return <p class="govuk-body">{pageWords.pagedList.told({ total, shown: items.length })[language]}</p>;
}
