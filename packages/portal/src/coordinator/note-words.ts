import { type Language, officialDay, pageWords, shortInstant } from '@kyhan/words';
import type { NamedNote } from '@kyhan/api';

/** What was noted, when and by whom, and the day that was promised, where one was. Pure; throws nothing. */
export function noteWords(
  { storedAt, actorName, reason = '', promisedOn }: NamedNote,
  zone: string,
  language: Language,
): readonly string[] {
  const noted = { at: shortInstant(storedAt, zone), by: actorName, text: reason };
  return [
    pageWords.calls.noted(noted)[language],
    ...(promisedOn === undefined
      ? []
      : [pageWords.unitActs.promised({ day: officialDay(promisedOn) })[language]]),
  ];
}
