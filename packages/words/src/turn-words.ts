import type { AssignmentEvent, Ruling } from '@kyhan/engine';
import { eventName } from './event-name.js';
import { plainMessage } from './plain-message.js';
import type { InBoth, Language } from './language.js';
import { RULING_NAMES } from './ruling-names.js';
import { text } from './text.js';

const WRITTEN = text({ vi: 'Ghi sổ: {what}', en: 'Written into the register: {what}' });
const RULED = text({ vi: 'Chuẩn bị ý kiến xử lý: {what}', en: 'Rulings to prepare: {what}' });
const WAIT = text({
  vi: 'Chờ đến {time} ngày {day}, hoặc báo cáo, hoặc ý kiến xử lý',
  en: 'Wait until {time} on {day}, or a submission, or a ruling',
});

/** What a turn writes into the register: "Ghi sổ: quá hạn 2, báo cáo lãnh đạo 1". Pure; throws nothing. */
export function turnWords(events: readonly AssignmentEvent[], language: Language): string {
  return plainMessage(WRITTEN, language, {
    what: counted(
      events.map(({ fact }) => eventName(fact)),
      language,
    ),
  });
}

/** What people ask of a shard: "Chuẩn bị ý kiến xử lý: gia hạn 3". Pure; throws nothing. */
export function workflowRulingWords(
  requests: readonly { readonly ruling: Ruling['type'] }[],
  language: Language,
): string {
  return plainMessage(RULED, language, {
    what: counted(
      requests.map(({ ruling }) => RULING_NAMES[ruling]),
      language,
    ),
  });
}

/**
 * "Chờ đến 08:00 ngày 31/10/2023, hoặc …".
 * @param at instant of plan time, epoch milliseconds
 * @param utcOffsetMs of the plan's zone at that time Pure; throws nothing.
 */
export function waitWords(at: number, utcOffsetMs: number, language: Language): string {
  const [date = '', time = ''] = new Date(at + utcOffsetMs).toISOString().split('T');
  const day = date.split('-').toReversed().join('/');
  return plainMessage(WAIT, language, { time: time.slice(0, 5), day });
}

function counted(names: readonly InBoth[], language: Language): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name[language], (counts.get(name[language]) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${inSentence(name)} ${count}`).join(', ');
}

/** A name within a sentence begins small; brackets of a marked text stay where they are. */
function inSentence(name: string): string {
  return name.replace(/\p{L}/u, (first) => first.toLowerCase());
}
