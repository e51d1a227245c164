import type { WhoActed } from '@kyhan/api';
import { sendingStanding } from '@kyhan/engine';
import type { SendingRecord } from '@kyhan/register';
import {
  CYCLE_EVENT_NAMES,
  type Language,
  officialDay,
  officialPaperWords,
  pageWords,
  saidIn,
  SENDING_WAY_NAMES,
} from '@kyhan/words';

interface ToldSendings {
  /** Of one assignment, the oldest first. */
  readonly events: readonly SendingRecord[];
  readonly who: WhoActed;
  readonly language: Language;
}

/** What was told of a report on its way out, a line of its timeline each: to whom, which way, under which number. Pure; throws nothing. */
export function sendingEntries({ events, who, language }: ToldSendings) {
  return events.map((event, index) => ({
    at: event.at,
    what: CYCLE_EVENT_NAMES[event.fact.type][language],
    lines: linesOf(events.slice(0, index + 1), language),
    who: who(event.actor, event.at)[language],
  }));
}

/** Recipients are named by their place at the issue that held then. */
function linesOf(until: readonly SendingRecord[], language: Language): string[] {
  const last = until.at(-1);
  if (last === undefined) return [];
  const { fact, paper } = last;
  if (fact.type === 'report-issued') return paper === undefined ? [] : [officialPaperWords(paper)[language]];
  const words = saidIn(pageWords.sending, language);
  const { recipients } = sendingStanding(until);
  const name = recipients.find(({ recipient }) => recipient === fact.recipient)?.name[language];
  const day = officialDay(fact.on);
  const told =
    fact.type === 'report-sent'
      ? words.sentBy({ way: SENDING_WAY_NAMES[fact.way], day })
      : words.arrivedAs({ number: fact.number, day });
  return name === undefined ? [told] : [name, told];
}
