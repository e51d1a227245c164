import type { Fault } from './faults.js';

/** What meetings and the steps around them cannot be. */
export const MEETING_FAULTS: readonly Fault[] = [
  {
    what: 'a step that opens after a later one',
    keys: 'period: month\nsteps:\n  - { id: one, audience: [bac], opens: { after: two }, due: { day: 9 } }\n  - { id: two, audience: [bac], due: { day: 20 } }',
    at: 'two }, due: { day: 9 }',
    code: 'PLAN_UNKNOWN_STEP',
  },
  {
    what: 'a step that gathers nothing that can be read',
    keys: 'period: month\nsteps:\n  - { id: one, audience: [bac], due: { day: 9 } }\n  - { id: two, audience: [bac], due: { day: 20 }, gathers: { one: all } }',
    at: '{ one: all }',
    code: 'PLAN_BAD_GATHERS',
  },
  {
    what: 'a step of which nobody knows what it is inferred from',
    keys: 'period: month\nsteps: [{ id: one, audience: [bac], basis: inferred, due: { day: 9 } }]',
    at: 'inferred',
    code: 'PLAN_INFERENCE_UNEXPLAINED',
  },
  {
    what: 'a step that is due before it opens',
    keys: 'period: month\nsteps: [{ id: one, audience: [bac], opens: { day: 20 }, due: { day: 9 } }]',
    at: '{ day: 20 }',
    code: 'PLAN_DUE_BEFORE_OPENING',
  },
  {
    what: 'a meeting without a day',
    keys: 'period: month\ndue: { day: 9 }\nmeeting: { invite: [bac], time: "08:00" }',
    at: 'meeting',
    code: 'PLAN_KEY_MISPLACED',
  },
  {
    what: 'a meeting to which nobody knows when to come',
    keys: 'period: month\ndue: { day: 9 }\nanchor: { day: 20 }\nmeeting: { invite: [bac] }',
    at: '{ invite: [bac] }',
    code: 'PLAN_KEY_MISSING',
  },
  {
    what: 'a meeting with two hours',
    keys: 'period: month\ndue: { day: 9 }\nanchor: { day: 20, time: "09:00" }\nmeeting: { invite: [bac], time: "08:00" }',
    at: 'time: "08:00"',
    code: 'PLAN_KEY_MISPLACED',
  },
  {
    what: 'a meeting that is over before it begins',
    keys: 'period: month\ndue: { day: 9 }\nanchor: { day: 20 }\nmeeting: { invite: [bac], time: "08:00", ends: "07:30" }',
    at: '"07:30"',
    code: 'PLAN_MEETING_ENDS_FIRST',
  },
  {
    what: 'a meeting to which a unit is invited that there is none of',
    keys: 'period: month\ndue: { day: 9 }\nanchor: { day: 20 }\nmeeting: { invite: [bacc], time: "08:00" }',
    at: 'bacc',
    code: 'PLAN_UNKNOWN_UNIT',
    suggestion: 'bac',
  },
];
