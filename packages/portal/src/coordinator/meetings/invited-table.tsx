import type { InvitedUnit, MeetingStanding } from '@kyhan/client';
import { planNames } from '@kyhan/plan';
import {
  ATTENDANCE_NAMES,
  type Language,
  MEETING_ANSWER_NAMES,
  pageWords,
  saidIn,
  shortInstant,
} from '@kyhan/words';
import { planCell } from '../../shared/plan-text.js';
import type { Cell } from '../../shared/rows-table.js';

/** A phone names each cell: one without a word would look forgotten. */
const NOTHING = '–';

interface InvitedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Who is invited, what each has said and whether it was there: as the page shows it, and as a file. `now` is plan time. Pure; throws nothing. */
export function invitedTable(
  { plan, units, time }: MeetingStanding,
  language: Language,
  now: number,
): InvitedTable {
  const words = saidIn(pageWords.meeting, language);
  const { unitName } = planNames(plan);
  // Before it has begun nobody was there.
  const hasBegun = now >= time.beginsAt;
  const was = hasBegun ? [words.attendance, words.attended] : [];
  return {
    head: [words.unit, words.answer, words.people, words.note, words.at, ...was],
    rows: units.map((unit) => [
      planCell({ words: unitName(unit.unitId), language }),
      unit.answer === undefined ? words.notAnswered : MEETING_ANSWER_NAMES[unit.answer][language],
      String(unit.people ?? NOTHING),
      unit.text ?? NOTHING,
      unit.answeredAt === undefined ? NOTHING : shortInstant(unit.answeredAt, plan.timeZone),
      ...(hasBegun ? attendedCells(unit, language) : []),
    ]),
  };
}

function attendedCells({ attendance, attended }: InvitedUnit, language: Language): Cell[] {
  const name = attendance === undefined ? NOTHING : ATTENDANCE_NAMES[attendance][language];
  return [name, String(attended ?? NOTHING)];
}

/** How many come, send somebody, cannot, and have not answered. Pure; throws nothing. */
export function answerCounts(units: readonly InvitedUnit[]) {
  const of = (answer: InvitedUnit['answer']) => units.filter((unit) => unit.answer === answer).length;
  return {
    all: units.length,
    comes: of('comes'),
    sends: of('sends'),
    cannot: of('cannot'),
    none: of(undefined),
    people: units.reduce((sum, { people = 0 }) => sum + people, 0),
  };
}
