/** A test by its file and its own words, as they stand there. */
export type NamedTest = readonly [file: string, title: string];

/** What was promised, and which tests hold it. */
export interface Promised {
  /** In the plan's words, or as the tool's own tracker tells its failure. */
  readonly says: string;
  readonly tests: readonly NamedTest[];
}

const OTHERS = 'packages/engine/src/what-others-failed-at.test.ts';
const CAUGHT_UP = 'packages/engine/src/catching-up/caught-up.test.ts';
const CONFORMANCE = 'packages/testkit/src/conformance/register';
const LETTERS = 'packages/channels/src/mail/render-notice.test.ts';
const POST = 'test/activities/deliver-notices.test.ts';

/** What other tools failed at. */
export const FAILURES: Readonly<Record<string, Promised>> = {
  'dhis2-same-day': {
    says: 'DHIS2: reminders of −5 and +5 days fire on the same day, before the period ends',
    tests: [
      [
        OTHERS,
        'of five days each never leave on the same day, and none of being late before the day is over',
      ],
    ],
  },
  'dhis2-missed-run': {
    says: 'DHIS2: a missed run loses the reminder',
    tests: [
      ['packages/engine/src/decide.test.ts', 'catches up three missed reminders with one'],
      [CAUGHT_UP, 'reminds once, on the next working morning where it is back at the weekend'],
    ],
  },
  'dhis2-no-record': {
    says: 'DHIS2: nothing records that a reminder was sent',
    tests: [
      [
        `${CONFORMANCE}/exercise-outbox.ts`,
        'records what was sent, with the words of the mail server and the digest it went in',
      ],
    ],
  },
  'month-end-drift': {
    says: 'IMPACT OSS, Hypha, CISO Assistant: each date is stepped from the one before, so 31 January gives 28 March',
    tests: [
      ['packages/calendar/src/periods-ending-in.test.ts', 'do not drift from the 31st to the 28th'],
      [
        'test/plan-format/period.test.ts',
        'ends on the last day of each month for six years, 29 February among them',
      ],
    ],
  },
  'hypha-overdue': {
    says: 'Hypha: overdue reminders never fire, since only reports with an end in the future are looked at',
    tests: [[OTHERS, 'leave for what was due in a month that is over, as long as nothing has come']],
  },
  'ciso-in-progress': {
    says: 'CISO Assistant: an overdue task that is in progress is silent',
    tests: [[OTHERS, 'go on for what is overdue and in progress: noted by the unit, or contested']],
  },
  'ciso-new-year': {
    says: 'CISO Assistant: a series stopped at New Year',
    tests: [
      [
        'packages/calendar/src/periods-ending-in.test.ts',
        'go on for years, the periods that end on the edges of the range with them',
      ],
    ],
  },
  'ciso-fire-and-forget': {
    says: 'CISO Assistant: mails are fire-and-forget',
    tests: [
      [
        POST,
        'whose mail is refused for now is tried again at a whole millisecond, whatever time a day takes',
      ],
      [
        'test/faults/mail-outage.test.ts',
        'delays the mail and nothing else: it goes out afterwards, once, without the reminder whose reason is gone',
      ],
    ],
  },
  'impact-one-address': {
    says: 'IMPACT OSS: one bad address stops the batch',
    tests: [
      ['test/mail/send-mail.test.ts', 'does not keep the next one from being sent'],
      [POST, 'is not held up by a mailbox whose server stalls: the others have their letters'],
    ],
  },
  'impact-thirty-one-mails': {
    says: 'IMPACT OSS: 31 mails before each date and one a day for ever after',
    tests: [
      [
        OTHERS,
        'are a handful for each assignment and end with it: not thirty before, nor one a day for ever after',
      ],
    ],
  },
  'seds-one-to-line': {
    says: 'SEDS: every state in one To: line',
    tests: [
      ['test/mail/send-mail.test.ts', 'names its own receiver alone: nobody reads who else is written to'],
    ],
  },
  'healthchecks-marked-before': {
    says: 'Healthchecks marks an alert sent before it sends it',
    tests: [[POST, 'records each result as it comes: a crash leaves only what is under way unknown']],
  },
  'probo-weekend': {
    says: 'Probo spent its escalation ladder over a weekend',
    tests: [
      [
        OTHERS,
        'spends no level over Tết or a weekend: each waits its own working days, on a working morning',
      ],
    ],
  },
  'posthog-skip': {
    says: 'Schedules: overlap "skip" lost hourly runs at PostHog',
    tests: [
      [
        'test/journeys/schedules.test.ts',
        'holds the openings of 24 months and leaves what is open already to the apply',
      ],
      [
        'test/journeys/schedules.test.ts',
        'opens what the plan expects once nobody holds it back, once, and says so',
      ],
    ],
  },
};

/** What users ask for and nobody had whole; numbers are those of the list. */
export const WISHES: Readonly<Record<string, Promised>> = {
  '1': {
    says: 'A unit declares zero, as against not having answered',
    tests: [
      [
        'test/portal/submission-page.test.ts',
        'takes a nil return with nothing filled in, and its receipt says so',
      ],
      [
        'test/client/submit.test.ts',
        'refuses a nil return that is filled in: only the sender knows which was meant',
      ],
    ],
  },
  '2': {
    says: 'Working days and holidays in due dates, reminders and escalation',
    tests: [
      [
        'packages/calendar/src/cycle-day.test.ts',
        'by no working day is the day itself, or the nearest working day on that side',
      ],
      [
        OTHERS,
        'spends no level over Tết or a weekend: each waits its own working days, on a working morning',
      ],
    ],
  },
  '3': {
    says: 'Escalation up the line, each level with its own delay',
    tests: [
      [OTHERS, 'goes up the line, each level with a delay of its own: the head, who coordinates, the owner'],
    ],
  },
  '4': {
    says: 'Past-due notices that tell nothing from partly, against what that unit owes',
    tests: [
      [LETTERS, 'speaks of the completion where something was returned, never of nothing received ($kind)'],
    ],
  },
  '5': {
    says: 'Returned or waiting submissions never hang: reviewer and author are reminded',
    tests: [
      ['packages/engine/src/decide.test.ts', 'returns with a new day, from which the clocks run again'],
      [
        'packages/engine/src/timetable/reviewer-times.test.ts',
        'come five times, every second working day, where the policy says nothing of a review',
      ],
      [`${CONFORMANCE}/exercise-reviews.ts`, 'is told to the head of who coordinates, and stays a finding'],
    ],
  },
  '6': {
    says: 'An extension as an object: unit, period, date, reason, grantor, re-timed reminders',
    tests: [
      [
        'packages/engine/src/decide.test.ts',
        'extends, lifting overdue and starting escalation from the new day',
      ],
      ['test/portal/rulings.test.ts', 'to extend moves the day, and says why'],
    ],
  },
  '7': {
    says: 'Irregular dates in one obligation',
    tests: [
      [
        'test/plan-format/period.test.ts',
        'from a list of dates is one day, named after it; dates out of force have none',
      ],
    ],
  },
  '8': {
    says: 'A series that neither stops nor drifts',
    tests: [
      [
        'test/plan-format/period.test.ts',
        'ends on the last day of each month for six years, 29 February among them',
      ],
    ],
  },
  '9': {
    says: 'Proof of each notice, once, with its result',
    tests: [
      [`${CONFORMANCE}/exercise-outbox.ts`, 'records the same result once'],
      [`${CONFORMANCE}/exercise-post-offices.ts`, 'let every message go exactly once, and whole'],
    ],
  },
  '11': {
    says: 'Refusing what is not one’s own without the task dying',
    tests: [
      [
        'packages/engine/src/unit-act-refusal.test.ts',
        'insists where a unit contests, which stays as it was',
      ],
      [
        'test/faults/unit-acts.test.ts',
        'is told to who coordinates by mail, in the unit’s words, and is a finding',
      ],
    ],
  },
  '12': {
    says: 'A general move of the day that leaves individual extensions whole',
    tests: [
      [
        'packages/engine/src/day-move.test.ts',
        'is refused where a person has given the unit a day of its own meanwhile',
      ],
      ['test/faults/rulings.test.ts', 'that extends many at once shortens nobody’s own day'],
    ],
  },
};

/** What was tried and came out wrong, of the life. */
export const LIFE_FAULTS: Readonly<Record<string, Promised>> = {
  B1: {
    says: 'A late report returned and mended is "on time", one corrected after due "late"',
    tests: [
      [
        'packages/engine/src/notices-for.test.ts',
        'that corrects after due what came on time still says on time',
      ],
      ['packages/engine/src/evolve.test.ts', 'counts what mends a return late, once for each return'],
    ],
  },
  B2: {
    says: 'Numbers of letters and rates that do not add up',
    tests: [
      ['packages/engine/src/figures/figures.test.ts', 'add up, whatever has happened'],
      ['packages/engine/src/figures/figures.test.ts', 'divide by what was owed, not by what was handed in'],
      [`${CONFORMANCE}/exercise-figures.ts`, 'are those of its closing in its summary, and no others'],
    ],
  },
  B4: {
    says: 'What ended by mistake is final',
    tests: [
      [
        'test/faults/reopened.test.ts',
        'is mended by a return of what was accepted: the cycle is open and runs again',
      ],
      ['test/faults/reopened.test.ts', 'is mended by reopening beside it, once however often it is asked'],
    ],
  },
  B5: {
    says: 'Letters after a return say "nothing received", hours are printed as the end of the day, reasons are lost',
    tests: [
      [LETTERS, 'speaks of the completion where something was returned, never of nothing received ($kind)'],
      [LETTERS, 'with an hour is said to the hour, not as the end of the day'],
      [
        LETTERS,
        'about what was asked for outside the calendar gives the reason and the ground, in a digest too',
      ],
    ],
  },
  B6: {
    says: 'After three weeks off overdue and three levels come in one second, and no reminder before',
    tests: [
      [
        CAUGHT_UP,
        'calls overdue once, then climbs at the spacing of the policy, never two levels on one morning',
      ],
    ],
  },
  B7: {
    says: 'One refused mailbox, and deputy, head and coordinator hear nothing; our own refusals taken for theirs',
    tests: [
      [POST, 'writes to the head where the focal point’s mailbox is refused, and tells which was'],
      [POST, 'asks a server that refuses our account once, and lets the rest wait'],
      [LETTERS, 'that no mailbox of the unit took says so to the coordinator, and leads to the history'],
    ],
  },
  B8: {
    says: 'Without a review in the policy submitted work waits for ever in silence',
    tests: [
      [
        'packages/engine/src/timetable/reviewer-times.test.ts',
        'has five working days where the policy says nothing',
      ],
      [`${CONFORMANCE}/exercise-reviews.ts`, 'is told to who coordinates, once'],
    ],
  },
  B9: {
    says: 'Openings and overdue notices with an unknown result are not sent again',
    tests: [
      [
        'packages/engine/src/notice-kinds.test.ts',
        'is sent again where it opens, calls overdue, escalates, rules or tells what a unit did, and else not',
      ],
      [
        `${CONFORMANCE}/exercise-outbox.ts`,
        'repeats a formal notice of which nobody knows whether it left, with the same Message-ID',
      ],
    ],
  },
  B10: {
    says: 'A killed sender holds its mailboxes for 15 minutes; one stalled server holds up all',
    tests: [
      [
        'test/faults/killed-sender.test.ts',
        'holds them no longer than until the owner of the register begins again, whatever its lease',
      ],
      [POST, 'is not held up by a mailbox whose server stalls: the others have their letters'],
    ],
  },
  B11: {
    says: '`extend` shortens, or sets 2039, or a Sunday without a word',
    tests: [
      [
        'packages/engine/src/ruling-refusal.test.ts',
        'never shortens the longer one that the unit was given before',
      ],
      ['activities/src/turn/ruling-of.test.ts', 'extends within the plan: %s'],
      ['activities/src/turn/ruling-of.test.ts', 'asks about a Sunday before it takes it: %s'],
    ],
  },
  B14: {
    says: 'The overdue notice and the first reminder of it leave on the same morning',
    tests: [
      [
        'packages/engine/src/timetable/timetable-for.test.ts',
        'does not remind or escalate on the morning of the overdue notice, but for a level of no days',
      ],
    ],
  },
};

/** New rows of the human part that belong to the life. */
export const NEW_ROWS: Readonly<Record<string, Promised>> = {
  N1: {
    says: 'Contest: not ours, with a reason, to the coordinator, while the clock runs on',
    tests: [
      [
        'packages/engine/src/unit-act-refusal.test.ts',
        'insists where a unit contests, which stays as it was',
      ],
    ],
  },
  N2: {
    says: 'Progress noted between opening and hand-in',
    tests: [
      ['packages/engine/src/unit-note.test.ts', 'is told to who coordinates, and pauses nothing'],
      ['test/client/act.test.ts', 'notes what was promised; only what was told to the office pauses chasing'],
    ],
  },
  N5: {
    says: 'An extension for many at once that never shortens anybody’s own',
    tests: [['test/faults/rulings.test.ts', 'that extends many at once shortens nobody’s own day']],
  },
  N7: {
    says: 'The reviewer has a due day of his own',
    tests: [
      [
        'packages/engine/src/timetable/reviewer-times.test.ts',
        'has the days of the policy, and his head is told on the morning after them, then in their rhythm',
      ],
    ],
  },
};

/** What is still to come: whoever builds it names its tests above and takes it out here. */
export const TO_COME: Readonly<Record<string, string>> = {
  '10': 'reorganisation without rewriting closed periods',
  '13': 'anchored and unanchored ranges told apart',
  '14': 'a reason for a jump between periods, taken at entry',
  '15': 'one calendar of all that a unit owes, with a token that can be revoked',
  '16': 'the urging letter and the published results from the same facts',
  B3: 'the reorganisation of 2025 played over plan 632',
  B12: 'suspending as an act of the register; a paused Schedule is respected already',
  B13: 'a unit added by a new version gets into open cycles',
  N4: 'absence with a substitute from–to',
  N6: 'the clock stopped while the authority has the next move',
  N8: 'handed in on behalf of a signatory, approved by the head',
};
