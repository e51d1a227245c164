import { utcOffset } from '@kyhan/calendar';
import type { AssignmentFact, RulingType } from '@kyhan/engine';
import { actorName } from './actor-name.js';
import { clippedSummary } from './clipped-summary.js';
import { eventName } from './event-name.js';
import { plainMessage } from './plain-message.js';
import type { InBoth, Language } from './language.js';
import { RULING_NAMES } from './ruling-names.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

const DONE = text({ vi: 'Vừa ghi sổ: {what}; {wait}', en: 'Just written: {what}; {wait}' });
const WAIT_UNTIL = text({
  vi: 'Chờ đến {time} ngày {day}, hoặc báo cáo, hoặc ý kiến xử lý',
  en: 'Wait until {time} on {day}, or a submission, or a ruling',
});
const WAIT = text({ vi: 'Chờ báo cáo hoặc ý kiến xử lý', en: 'Wait for a submission or a ruling' });
const ENDED = text({ vi: 'Mọi việc đã kết thúc', en: 'All have ended' });
const LINE = text({ vi: '{time} ngày {day}: {what}', en: '{time} on {day}: {what}' });
const RULED = text({ vi: 'Ý kiến xử lý của {who}: {what}', en: 'Rulings of {who}: {what}' });
const ON_TIME = text({ vi: 'đúng hạn', en: 'on time' });
const LATE = text({ vi: 'quá hạn', en: 'late' });

/** Something that a turn wrote, and about whom. */
export interface TurnAct {
  readonly fact: AssignmentFact;
  /** The name of the unit. */
  readonly unit: string;
  /** The plan asks it and does not order it: no text calls it late. */
  readonly asked?: boolean;
}

/**
 * The wait that follows a turn: what it did, and until when or for what is waited. "Vừa ghi sổ: đã nhận 1 (Phường Bắc,
 * đúng hạn); chờ đến 08:00 ngày 31/10/2023, hoặc …". `wakeAt` is plan time, epoch milliseconds; `zone` as IANA names
 * it. Pure; throws nothing.
 */
export function turnWaitWords(
  turn: {
    readonly acts: readonly TurnAct[];
    readonly wakeAt: number | null;
    readonly zone: string;
    readonly isEnded: boolean;
  },
  language: Language,
): string {
  const { acts, wakeAt, zone, isEnded } = turn;
  const people = isEnded ? ENDED[language] : WAIT[language];
  const wait = wakeAt === null ? people : plainMessage(WAIT_UNTIL, language, moment(wakeAt, zone));
  if (acts.length === 0) return clippedSummary(wait);
  return clippedSummary(
    plainMessage(DONE, language, { what: actWords(acts, language), wait: inSentence(wait) }),
  );
}

/** One of the last turns: when, what, about whom. `at` is plan time, epoch milliseconds. Pure; throws nothing. */
export function turnLine(
  { acts, at, zone }: { readonly acts: readonly TurnAct[]; readonly at: number; readonly zone: string },
  language: Language,
): string {
  return clippedSummary(
    plainMessage(LINE, language, { ...moment(at, zone), what: actWords(acts, language) }),
  );
}

/** Who ruled what for which units: "Ý kiến xử lý của người dùng linh: gia hạn 1 (Phường Bắc)". Pure; throws nothing. */
export function workflowRulingWords(
  {
    actor,
    rulings,
    unitName,
  }: {
    readonly actor: string;
    readonly rulings: readonly { readonly ruling: RulingType; readonly unitId: string }[];
    readonly unitName: (unitId: string) => InBoth | undefined;
  },
  language: Language,
): string {
  const name = (unitId: string) => unitName(unitId) ?? sameInBoth(unitId);
  const what = counted(
    rulings.map(({ ruling, unitId }) => ({
      what: RULING_NAMES[ruling][language],
      whom: name(unitId)[language],
    })),
  );
  const who = actorName(actor, name)[language];
  return clippedSummary(plainMessage(RULED, language, { who, what }));
}

function actWords(acts: readonly TurnAct[], language: Language): string {
  return counted(
    acts.map((act) => ({ what: eventName(act.fact, act)[language], whom: whom(act, language) })),
  );
}

/** Whether it came on time is the first version's to say. */
function whom({ fact, unit, asked = false }: TurnAct, language: Language): string {
  if (fact.type !== 'submitted' || fact.version > 1 || asked) return unit;
  return `${unit}, ${(fact.onTime ? ON_TIME : LATE)[language]}`;
}

/** More names would be a list, and lists are what the portal is for. */
const MOST_NAMES = 3;

function counted(all: readonly { readonly what: string; readonly whom: string }[]): string {
  const groups = new Map<string, string[]>();
  for (const { what, whom: unit } of all) groups.set(what, [...(groups.get(what) ?? []), unit]);
  return [...groups]
    .map(([what, units]) => {
      const named = units.length > MOST_NAMES ? '' : ` (${units.join('; ')})`;
      return `${inSentence(what)} ${units.length}${named}`;
    })
    .join(', ');
}

function moment(at: number, zone: string): { readonly time: string; readonly day: string } {
  const [date = '', time = ''] = new Date(at + utcOffset(at, zone)).toISOString().split('T');
  return { time: time.slice(0, 5), day: date.split('-').toReversed().join('/') };
}

/** A name within a sentence begins small; brackets of a marked text stay where they are. */
function inSentence(name: string): string {
  return name.replace(/\p{L}/u, (first) => first.toLowerCase());
}
