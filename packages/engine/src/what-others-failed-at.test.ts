import { describe, expect, it } from '@jest/globals';
import { endOfDay, instantAt, localDate, vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { Policy, WorkingDaysOrDays } from '@kyhan/plan';
import type { ActInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { contest, opened } from './lived-assignment.fixture.js';
import type { NoticeDraft } from './notice-draft.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt } from './time-fact.js';
import { timetableFor } from './timetable/timetable-for.js';

// What tools like this one failed at, as their trackers tell it; each sentence is what the plan needs instead.

const HANOI = 'Asia/Ho_Chi_Minh';
const calendar = workingCalendar(vnCivilService);
const workingDays = (count: number): WorkingDaysOrDays => ({ unit: 'working-days', count });

const ORDERED: Policy = {
  id: 'ordered',
  remind: [workingDays(5), workingDays(1)],
  sendAt: '08:00',
  overdue: { every: workingDays(2), atMost: 5 },
  escalate: [
    { after: workingDays(1), to: 'head' },
    { after: workingDays(3), to: 'coordinator' },
    { after: workingDays(5), to: 'owner' },
  ],
  lock: { after: workingDays(20) },
};

/** Owed for the month before, opened on its first day. */
function owed(dueOn: string, policy: Policy = ORDERED): AssignmentState {
  const opensAt = instantAt(`${dueOn.slice(0, 7)}-01`, '00:00', HANOI);
  const dueAt = endOfDay(dueOn, HANOI);
  const timetable = timetableFor({ policy, calendar, zone: HANOI, opensAt, dueOn, dueAt });
  return opened({ timetable });
}

/** With the day on which it leaves. */
type Letter = NoticeDraft & { readonly on: string };

/** Every letter of a life that nobody mends, from wake to wake until it has ended; before each wake `acts` may come. */
function lettersOf(
  from: AssignmentState,
  acts: (state: AssignmentState, now: number) => ActInput[] = () => [],
) {
  const letters: Letter[] = [];
  let state = from;
  for (let wake = nextWakeAt(state); wake !== undefined; wake = nextWakeAt(state))
    for (const event of decide(state, acts(state, wake), wake)) {
      state = evolve(state, event);
      letters.push(
        ...noticesFor(event, state).map((one) => ({ ...one, on: localDate(one.notBefore, HANOI) })),
      );
    }
  return { letters, ended: localDate(state.endedAt ?? 0, HANOI) };
}

const daysOf = (letters: readonly Letter[], kind: string) =>
  letters.filter((one) => one.kind === kind).map(({ on }) => on);

describe('reminders before and after the due day', () => {
  const five = { ...ORDERED, remind: [workingDays(5)], overdue: { every: workingDays(5), atMost: 1 } };

  it('of five days each never leave on the same day, and none of being late before the day is over', () => {
    const { letters } = lettersOf(owed('2024-05-31', five));
    expect(daysOf(letters, 'reminder')).toEqual(['2024-05-24']);
    expect(daysOf(letters, 'overdue')).toEqual(['2024-06-03', '2024-06-10']);
  });

  it('leave for what was due in a month that is over, as long as nothing has come', () => {
    const { letters } = lettersOf(owed('2024-05-31'));
    expect(daysOf(letters, 'overdue').filter((on) => on >= '2024-06-01')).toHaveLength(6);
  });

  it('go on for what is overdue and in progress: noted by the unit, or contested', () => {
    const quiet = daysOf(lettersOf(owed('2024-05-31')).letters, 'overdue');
    const inProgress = (state: AssignmentState, now: number) =>
      state.lastAct > 1 || now < state.timetable.dueAt
        ? []
        : [
            contest(state.lastAct + 1, {
              storedAt: now,
              act: { type: state.lastAct === 0 ? 'note' : 'contest' },
            }),
          ];
    expect(daysOf(lettersOf(owed('2024-05-31'), inProgress).letters, 'overdue')).toEqual(quiet);
  });

  it('are a handful for each assignment and end with it: not thirty before, nor one a day for ever after', () => {
    const { letters, ended } = lettersOf(owed('2024-05-31'));
    const toUnit = letters.filter(({ addressee }) => addressee === 'focal-point' || addressee === 'unit');
    expect(toUnit.map(({ kind }) => kind)).toEqual([
      'reminder',
      'reminder',
      ...Array.from({ length: 6 }, () => 'overdue'),
    ]);
    expect(letters.filter(({ on }) => on > ended)).toEqual([]);
  });
});

describe('escalation', () => {
  it('spends no level over Tết or a weekend: each waits its own working days, on a working morning', () => {
    const { letters } = lettersOf(owed('2024-02-06'));
    expect(daysOf(letters, 'overdue')[0]).toBe('2024-02-07');
    // The days off of Tết 2024 are 8 to 14 February.
    expect(daysOf(letters, 'escalation')).toEqual(['2024-02-15', '2024-02-19', '2024-02-21']);
    expect(letters.filter(({ on }) => !calendar.isWorkingDay(on))).toEqual([]);
  });

  it('goes up the line, each level with a delay of its own: the head, who coordinates, the owner', () => {
    const { letters } = lettersOf(owed('2024-05-31'));
    const levels = letters.filter(({ kind }) => kind === 'escalation');
    expect(levels.map(({ addressee, on }) => [addressee, on])).toEqual([
      ['head', '2024-06-04'],
      ['coordinator', '2024-06-06'],
      ['owner', '2024-06-10'],
    ]);
  });
});
