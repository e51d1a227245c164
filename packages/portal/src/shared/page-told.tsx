import type { Page } from '@kyhan/register';
import { type Language, pageWords } from '@kyhan/words';

interface PageToldProps {
  readonly page: Page<unknown>;
  readonly language: Language;
}

/** How many there are, and how many of them are shown: nothing is cut without a word. */
export function PageTold({ page: { total, andMore, items }, language }: PageToldProps) {
  const { told, toldOfMore } = pageWords.pagedList;
  const say = andMore === true ? toldOfMore : told;
  return <p class="govuk-body">{say({ total, shown: items.length })[language]}</p>;
}
