import { UNITS, type Around } from './plan-of.js';

export const MONTHLY = 'period: month\ndue: { day: 25 }';

/** A plan with one thing wrong, and what `check` is to say of it. */
export interface Fault {
  readonly what: string;
  readonly keys?: string;
  readonly around?: Around;
  readonly change?: readonly [string, string];
  /** The part of the text that the finding points at. */
  readonly at: string;
  readonly code: string;
  readonly suggestion?: string;
  readonly severity?: 'error' | 'warning';
}

/** The errors that the page names. */
export const OF_THE_PAGE: readonly Fault[] = [
  {
    what: 'an unknown key',
    keys: `${MONTHLY}\nscop: press`,
    at: 'scop:',
    code: 'PLAN_UNKNOWN_KEY',
    suggestion: 'scope',
  },
  {
    what: 'an unknown unit',
    keys: `${MONTHLY}\naudience: [bac, nan]`,
    at: 'nan]',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'nam',
  },
  {
    what: 'an unknown group',
    keys: `${MONTHLY}\naudience: [warsd]`,
    around: { groups: '  wards: { children-of: city, level: ward }' },
    at: 'warsd]',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'wards',
  },
  {
    what: 'a unit that does not live',
    keys: MONTHLY,
    around: { units: UNITS.replace('level: ward }', 'level: ward, lives: { to: 2026-06-30 } }') },
    at: 'bac]',
    code: 'PLAN_UNIT_NOT_ALIVE',
  },
  {
    what: 'two obligations with one id',
    keys: `${MONTHLY}\n#\n`,
    change: [
      '    #',
      '  - { id: report, kind: report, title: { vi: B, en: B }, source: { section: I, quote: b }, basis: given, policy: ordered, audience: [nam], period: year, due: { on: 12-31 } }',
    ],
    at: 'report, kind',
    code: 'PLAN_DOUBLE_OBLIGATION',
  },
  {
    what: 'a due before it opens',
    keys: `${MONTHLY}\nopens: { day: 26 }`,
    at: '{ day: 26 }',
    code: 'PLAN_DUE_BEFORE_OPENING',
  },
  {
    what: 'an audience that is empty',
    keys: `${MONTHLY}\naudience: []`,
    at: '[]',
    code: 'PLAN_AUDIENCE_EMPTY',
  },
  {
    what: 'an audience whose query finds nobody',
    keys: `${MONTHLY}\naudience: [districts]`,
    around: { groups: '  districts: { children-of: city, level: district }' },
    at: '[districts]',
    code: 'PLAN_AUDIENCE_EMPTY',
  },
  {
    what: 'a quote that is missing',
    keys: MONTHLY,
    change: [', quote: báo cáo định kỳ', ''],
    at: '{ section: I.1',
    code: 'PLAN_QUOTE_MISSING',
  },
  {
    what: 'a quote that is empty',
    keys: MONTHLY,
    change: ['quote: báo cáo định kỳ', 'quote: ""'],
    at: '""',
    code: 'PLAN_QUOTE_MISSING',
  },
  {
    what: 'an inferred recurrence with no note of what it is inferred from',
    keys: MONTHLY,
    change: ['basis: given', 'basis: inferred'],
    at: 'inferred',
    code: 'PLAN_INFERENCE_UNEXPLAINED',
  },
];

/** Further slips, each with the words that teach. */
export const FURTHER: readonly Fault[] = [
  {
    what: 'an ambiguous recurrence that was confirmed without a note',
    keys: `${MONTHLY}\nconfirmed: { by: Linh, on: 2026-01-05 }`,
    change: ['basis: given', 'basis: ambiguous'],
    at: 'ambiguous',
    code: 'PLAN_INFERENCE_UNEXPLAINED',
  },
  {
    what: 'an unknown policy',
    keys: MONTHLY,
    change: ['policy: ordered', 'policy: orderd'],
    at: 'orderd',
    code: 'PLAN_UNKNOWN_POLICY',
    suggestion: 'ordered',
  },
  {
    what: 'a policy named as what every object has',
    keys: MONTHLY,
    change: ['policy: ordered', 'policy: constructor'],
    at: 'constructor',
    code: 'PLAN_UNKNOWN_POLICY',
  },
  {
    what: 'an unknown source',
    keys: MONTHLY,
    change: ['{ section: I.1', '{ document: nd-09, section: I.1'],
    at: 'nd-09',
    code: 'PLAN_UNKNOWN_SOURCE',
  },
  {
    what: 'an unknown coordinator',
    keys: MONTHLY,
    change: ['coordinator: linh', 'coordinator: lin'],
    at: 'lin\n',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'linh',
  },
  {
    what: 'a word that is nearly a kind',
    keys: MONTHLY,
    change: ['kind: report', 'kind: raport'],
    at: 'raport',
    code: 'PLAN_BAD_CHOICE',
    suggestion: 'report',
  },
  {
    what: 'a word that is nearly a period',
    keys: 'period: monthly\ndue: { day: 25 }',
    at: 'monthly',
    code: 'PLAN_BAD_PERIOD',
    suggestion: 'month',
  },
  {
    what: 'a day that no month has',
    keys: 'period: month\ndue: { day: 32 }',
    at: '32',
    code: 'PLAN_NUMBER_OUT_OF_RANGE',
  },
  {
    what: 'a day rule with one key wrong',
    keys: 'period: month\ndue: { dy: 25 }',
    at: 'dy:',
    code: 'PLAN_UNKNOWN_KEY',
    suggestion: 'day',
  },
  {
    what: 'a day rule with a wrong key beside a right one',
    keys: 'period: month\ndue: { day: 25, rol: none }',
    at: 'rol:',
    code: 'PLAN_UNKNOWN_KEY',
    suggestion: 'roll',
  },
  {
    what: 'a day that is a number alone',
    keys: 'period: month\ndue: 25',
    at: '25',
    code: 'PLAN_BAD_DAY_RULE',
  },
  {
    what: 'a zeroth working day',
    keys: 'period: month\ndue: { workingDay: 0 }',
    at: '0 }',
    code: 'PLAN_BAD_NTH',
  },
  {
    what: 'a weekday without its number',
    keys: 'period: month\ndue: { weekday: friday }',
    at: '{ weekday',
    code: 'PLAN_KEY_MISSING',
  },
  {
    what: 'a fraction',
    keys: 'period: month\ndue: { day: 2.5 }',
    at: '2.5',
    code: 'PLAN_WHOLE_NUMBER_EXPECTED',
  },
  { what: 'a due that is not said', keys: 'period: month', at: 'id: report', code: 'PLAN_KEY_MISSING' },
  {
    what: 'a due beside steps',
    keys: 'period: month\ndue: { day: 25 }\nsteps: [{ id: one, audience: [bac], due: { day: 1 } }]',
    at: 'due: { day: 25 }',
    code: 'PLAN_KEY_MISPLACED',
  },
  {
    what: 'a step that gathers a later one',
    keys: 'period: month\nsteps:\n  - { id: one, audience: [bac], due: { day: 9 }, gathers: two }\n  - { id: two, audience: [bac], due: { day: 20 } }',
    at: 'two }',
    code: 'PLAN_UNKNOWN_STEP',
  },
  {
    what: 'two steps with one id',
    keys: 'period: month\nsteps:\n  - { id: one, audience: [bac], due: { day: 19 } }\n  - { id: one, audience: [nam], due: { day: 20 } }',
    at: 'one, audience: [nam]',
    code: 'PLAN_DOUBLE_STEP',
  },
  {
    what: 'a due counted from itself',
    keys: 'period: month\ndue: { after: due, days: 2 }',
    at: 'id: report',
    code: 'PLAN_DAY_CIRCLE',
  },
  {
    what: 'a due counted from an opening that is counted from it',
    keys: 'period: month\ndue: { after: opening, hours: 6 }',
    at: 'id: report',
    code: 'PLAN_DAY_CIRCLE',
  },
  {
    what: 'a day counted from an anchor that is not there',
    keys: 'period: month\ndue: { after: anchor, days: 2 }',
    at: 'id: report',
    code: 'DAY_REFERENCE_MISSING',
  },
  {
    what: 'a due rule that leaves years out',
    keys: 'period: month\ndue: [{ day: 25, until: 2025-12-31 }]',
    at: '[{ day: 25',
    code: 'PLAN_NO_DUE_RULE',
  },
  {
    what: 'a fifth Friday in months that have four',
    keys: 'period: month\ndue: { weekday: friday, nth: 5 }',
    at: '{ weekday',
    code: 'PLAN_WEEKDAY_LACKING',
  },
  {
    what: 'a due rule for months in which no period ends',
    keys: 'period: quarter\ndue: [{ day: 20 }, { day: 10, months: [5] }]',
    at: '[{ day: 20',
    code: 'PLAN_DUE_MONTHS_UNUSED',
    severity: 'warning',
  },
  {
    what: 'due rules of which two hold',
    keys: 'period: month\ndue: [{ day: 25, until: 2025-12-31 }, { day: 20, from: 2025-06-01 }]',
    at: '[{ day: 25',
    code: 'PLAN_DUE_RULES_OVERLAP',
    severity: 'warning',
  },
  {
    what: 'an obligation that never comes',
    keys: 'period: { dates: [2031-01-01] }\ndue: { at: cut-off }',
    at: '{ dates',
    code: 'PLAN_NO_PERIOD',
    severity: 'warning',
  },
  {
    what: 'a unit that begins after its first cycles',
    keys: MONTHLY,
    around: { units: UNITS.replace('level: ward }', 'level: ward, lives: { from: 2025-07-01 } }') },
    at: '[bac]',
    code: 'PLAN_NOBODY_YET',
    severity: 'warning',
  },
  {
    what: 'a head who approves and of whom no mailbox is known',
    keys: MONTHLY,
    around: { policies: '{ ordered: { approval: [head] } }' },
    at: '[bac]',
    code: 'PLAN_HEAD_MISSING',
    severity: 'warning',
  },
  {
    what: 'a unit of a query that has ended',
    keys: `${MONTHLY}\naudience: [wards]`,
    around: {
      units: UNITS.replace('level: ward }', 'level: ward, lives: { to: 2026-06-30 } }'),
      groups: '  wards: { children-of: city, level: ward }',
    },
    at: '[wards]',
    code: 'PLAN_UNIT_NOT_ALIVE',
    severity: 'warning',
  },
  {
    what: 'a coordinator that ends',
    keys: MONTHLY,
    around: { units: UNITS.replace('parent: city }', 'parent: city, lives: { to: 2026-06-30 } }') },
    at: 'linh\nowner',
    code: 'PLAN_ROLE_NOT_ALIVE',
  },
  {
    what: 'a life that ends before it begins',
    keys: MONTHLY,
    around: {
      units: UNITS.replace(
        'parent: city, level: ward }\n',
        'parent: city, level: ward, lives: { from: 2020-01-01, to: 2019-01-01 }, successors: [] }\n',
      ),
    },
    at: '2019-01-01',
    code: 'PLAN_DATES_REVERSED',
  },
  {
    what: 'two units with one id',
    keys: MONTHLY,
    around: { units: `${UNITS}\n  - { id: nam, name: { vi: Nam, en: Nam } }` },
    at: 'nam, name: { vi: Nam,',
    code: 'PLAN_DOUBLE_UNIT',
  },
  {
    what: 'an unknown parent',
    keys: MONTHLY,
    around: { units: UNITS.replace('parent: city, level: ward }\n', 'parent: citi, level: ward }\n') },
    at: 'citi',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'city',
  },
  {
    what: 'an unknown successor',
    keys: MONTHLY,
    around: {
      units: UNITS.replace(
        'level: ward }\n',
        'level: ward, successors: [{ unit: nan, from: 2026-01-01 }] }\n',
      ),
    },
    at: 'nan',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'nam',
  },
  {
    what: 'a group named as a unit',
    keys: MONTHLY,
    around: { groups: '  bac: [nam]' },
    at: '[nam]',
    code: 'PLAN_GROUP_NAMED_AS_UNIT',
  },
  {
    what: 'a group that holds itself',
    keys: `${MONTHLY}\naudience: [a, bac]`,
    around: { groups: '  a: [b, nam]\n  b: [a]' },
    at: '[b, nam]',
    code: 'PLAN_GROUP_CIRCLE',
  },
  {
    what: 'a plan of two thousand years',
    keys: MONTHLY,
    around: { inForce: '{ from: 1000-01-01, to: 3000-12-31 }' },
    at: '{ from: 1000',
    code: 'PLAN_TOO_LONG',
  },
  {
    what: 'dates in force that run backwards',
    keys: MONTHLY,
    around: { inForce: '{ from: 2028-01-01, to: 2027-01-01 }' },
    at: '2027-01-01',
    code: 'PLAN_DATES_REVERSED',
  },
  {
    what: 'two rhythms of reminders',
    keys: MONTHLY,
    around: { policies: '{ ordered: { overdue: { everyDays: 2, everyWorkingDays: 2, atMost: 3 } } }' },
    at: '{ everyDays',
    code: 'PLAN_TWO_RHYTHMS',
  },
  {
    what: 'a calendar that is nearly the built-in one',
    keys: MONTHLY,
    around: { calendar: 'vn-civil-servce' },
    at: 'vn-civil-servce',
    code: 'PLAN_UNREADABLE',
    suggestion: 'vn-civil-service',
  },
  {
    what: 'training without targets',
    keys: MONTHLY,
    change: ['kind: report', 'kind: training'],
    at: 'id: report',
    code: 'PLAN_KEY_MISSING',
  },
  {
    what: 'targets of what is no training',
    keys: `${MONTHLY}\ntargets: [{ id: all, roster: all.csv, percent: 100, by: 2028-12-31 }]`,
    around: { files: { 'all.csv': 'person,unit,from\np,bac,2023-01-01\n' } },
    at: 'targets:',
    code: 'PLAN_KEY_MISPLACED',
  },
];
