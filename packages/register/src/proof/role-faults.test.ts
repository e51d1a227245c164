import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact, Role } from '@kyhan/engine';
import { askedKey, type HeldRights } from './held-rights.js';
import {
  ACCEPTED,
  BAC,
  DAY,
  DUE_AT,
  honestRecord,
  OPENED,
  STORED_AT,
  submission,
  submitted,
  TIMETABLE,
  type Happening,
} from './honest-record.fixture.js';
import { roleFaults } from './role-faults.js';

const LINH: Role = { role: 'coordinator', planSlug: 'p', fromAt: 0 };
const KHACH: Role = { role: 'coordinator', planSlug: 'other', fromAt: 0 };
const MINH: Role = { role: 'administrator', fromAt: 0 };
const HEAD: Role = { role: 'unit', planSlug: 'p', unitId: 'bac', fromAt: 0 };

function held(changes: Partial<HeldRights> = {}): HeldRights {
  return {
    roles: new Map([
      ['linh', [LINH]],
      ['khach', [KHACH]],
      ['minh', [MINH]],
      ['head', [HEAD]],
    ]),
    tokens: new Map(),
    standIns: [],
    leading: new Map(),
    versions: new Map([['p', 2]]),
    askedAt: new Map(),
    handedOverAt: new Map(),
    requestedAt: new Map(),
    begunFor: new Map(),
    ...changes,
  };
}

const ACTORS = [
  'time',
  'unit:bac',
  'unit:nam',
  'person:linh',
  'person:khach',
  'person:minh',
  'person:head',
  'person:nobody',
  'plan:2',
  'plan:3',
  'token:t',
  'system',
  'khach',
];
const OFFICE = ['person:linh', 'person:minh'];
const UNIT = ['unit:bac', ...OFFICE, 'person:head'];
/** Not who coordinates: whoever enters something does not confirm it for the unit. */
const ANSWERING = ['unit:bac', 'person:minh', 'person:head'];

/** Who of all may cause this fact in an assignment of the ward Bắc, by what the proof says. */
function allowed(fact: AssignmentFact): string[] {
  const { row, states, files } = honestRecord();
  return ACTORS.filter((actor) => {
    const event = { stream: BAC, sequence: 2, at: 0, realAt: 0, actor, fact };
    const record = {
      row,
      states,
      files,
      rulings: [],
      notices: [],
      submissions: [],
      acts: [],
      events: [event],
    };
    return roleFaults(record, held()).length === 0;
  });
}

describe('who may do what', () => {
  const from = { dueOn: '2026-03-24', dueAt: TIMETABLE.dueAt - DAY };

  it.each<[string, AssignmentFact, readonly string[]]>([
    ['opens', OPENED.fact, ['time', ...OFFICE]],
    ['hands in', submitted().fact, UNIT],
    [
      'enters for a unit',
      submitted({
        onBehalf: { means: 'paper', receivedOn: '2026-03-24', receivedAt: STORED_AT, dueAt: DUE_AT },
      }).fact,
      OFFICE,
    ],
    ['withdraws', { type: 'withdrawn' }, UNIT],
    ['returns', { type: 'returned', timetable: TIMETABLE }, OFFICE],
    ['extends', { type: 'extended', timetable: TIMETABLE }, OFFICE],
    [
      'moves the day',
      { type: 'extended', timetable: TIMETABLE, moved: { because: 'calendar-corrected', from } },
      ['plan:2'],
    ],
    [
      'moves the day, since 0.3',
      { type: 'day-moved', timetable: TIMETABLE, moved: { because: 'calendar-corrected', from } },
      ['plan:2'],
    ],
    ['waives', { type: 'waived' }, OFFICE],
    ['reopens', { type: 'reopened', timetable: TIMETABLE, reviewRemindAt: [] }, OFFICE],
    ['hands over', { type: 'handed-over', from: 'bac', to: 'nam' }, [...OFFICE, 'plan:2']],
    ['merges', { type: 'merged', to: 'nam', into: 'p/o/2026-03/main/nam' }, [...OFFICE, 'plan:2']],
    ['transfers', { type: 'transferred', to: 'nam', toAssignmentId: 'p/o/2026-03/main/nam' }, OFFICE],
    ['accepts', { type: 'accepted', automatic: false }, OFFICE],
    ['accepts on arrival', { type: 'accepted', automatic: true }, ['time']],
    ['reminds', { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, ['time']],
    ['makes overdue', { type: 'became-overdue' }, ['time']],
    ['reminds of what is overdue', { type: 'overdue-reminded', ordinal: 1, skipped: 0 }, ['time']],
    ['reminds a reviewer', { type: 'review-reminded', ordinal: 1 }, ['time']],
    ['escalates', { type: 'escalated', ordinal: 1, level: 1, to: 'head' }, ['time']],
    ['misses', { type: 'missed' }, ['time']],
    ['lets lapse', { type: 'lapsed' }, ['time']],
    ['contests', { type: 'contested', actId: 'a1', number: 1, storedAt: 0 }, UNIT],
    ['confirms', { type: 'confirmed', actId: 'a1', number: 1, storedAt: 0, version: 1 }, ANSWERING],
    ['disputes', { type: 'disputed', actId: 'a1', number: 1, storedAt: 0, version: 1 }, ANSWERING],
    ['insists', { type: 'insisted' }, OFFICE],
    ['notes', { type: 'noted', actId: 'a1', number: 1, storedAt: 0, promisedOn: '2026-03-27' }, UNIT],
    [
      'asks',
      {
        type: 'extension-asked',
        actId: 'a1',
        number: 1,
        storedAt: 0,
        newDueOn: '2026-04-01',
        remindAt: [],
      },
      UNIT,
    ],
    ['acknowledges', { type: 'acknowledged', actId: 'a1', number: 1, storedAt: 0 }, UNIT],
    ['reminds to acknowledge', { type: 'acknowledge-reminded' }, ['time']],
    ['reminds of an asking', { type: 'ask-reminded', ordinal: 1 }, ['time']],
    ['refuses', { type: 'extension-refused' }, OFFICE],
    ['stops a clock', { type: 'clock-stopped', remindAt: [] }, OFFICE],
    ['reminds of a stop', { type: 'stop-reminded', ordinal: 1 }, ['time']],
    [
      'starts a clock where something is handed in',
      { type: 'clock-started', timetable: TIMETABLE, stoppedMs: 0 },
      ['time'],
    ],
    ['pauses', { type: 'noted', actId: 'a1', number: 1, storedAt: 0, pausedUntil: DAY }, OFFICE],
  ])('%s', (_what, fact, actors) => {
    expect(allowed(fact)).toEqual(actors);
  });
});

describe('a fault of roles', () => {
  it('is none in an honest life', () => {
    expect(roleFaults(honestRecord(), held())).toEqual([]);
  });

  it('names the event, what it is, and who did it', () => {
    const byOther: Happening = { ...ACCEPTED, actor: 'unit:bac' };
    expect(roleFaults(honestRecord({ happened: [OPENED, submitted(), byOther] }), held())).toEqual([
      `${BAC}: event 3, accepted by unit:bac`,
    ]);
  });

  it.each([
    ['before the role begins', { fromAt: ACCEPTED.at + 1 }, 1],
    ['when the role begins', { fromAt: ACCEPTED.at }, 0],
    ['the moment before it ends', { untilAt: ACCEPTED.at + 1 }, 0],
    ['when the role ends', { untilAt: ACCEPTED.at }, 1],
  ])('is judged by the instant: what was ruled %s', (_, dates, faults) => {
    const roles = new Map([['linh', [{ ...LINH, ...dates }]]]);
    expect(roleFaults(honestRecord(), held({ roles }))).toHaveLength(faults);
  });

  it('is none where the role ended between the ruling and the turn that carried it out', () => {
    const roles = new Map([['linh', [{ ...LINH, untilAt: ACCEPTED.at }]]]);
    const askedAt = new Map([[askedKey(BAC, ACCEPTED.rulingId ?? ''), ACCEPTED.at - 1]]);
    expect(roleFaults(honestRecord(), held({ roles, askedAt }))).toEqual([]);
  });

  const CYCLE_ASKED = ['p/o/2026-03', OPENED.at - 1] as const;
  const HANDED_OVER = ['p/o/2026-03/main/nam', OPENED.at - 1] as const;
  const BY_NAM = { transferredFrom: HANDED_OVER[0] };

  it.each([
    {
      who: 'asked for the cycle',
      from: {},
      requestedAt: [CYCLE_ASKED],
      handedOverAt: [HANDED_OVER],
      faults: 0,
    },
    { who: 'asked for nothing', from: {}, requestedAt: [], handedOverAt: [HANDED_OVER], faults: 1 },
    { who: 'handed it over', from: BY_NAM, requestedAt: [], handedOverAt: [HANDED_OVER], faults: 0 },
    { who: 'handed nothing over', from: BY_NAM, requestedAt: [CYCLE_ASKED], handedOverAt: [], faults: 1 },
  ])(
    'is judged by the instant of the wish of whoever $who, and may no longer',
    ({ from, faults, ...asked }) => {
      const fact = { ...OPENED.fact, ...from } as AssignmentFact;
      const opened: Happening = { ...OPENED, actor: 'person:linh', fact };
      const record = honestRecord({ happened: [opened], submissions: [] });
      const roles = new Map([['linh', [{ ...LINH, untilAt: OPENED.at }]]]);
      const wishes = { requestedAt: new Map(asked.requestedAt), handedOverAt: new Map(asked.handedOverAt) };
      expect(roleFaults(record, held({ roles, ...wishes }))).toHaveLength(faults);
    },
  );

  it.each([
    { who: 'that unit itself', actor: 'unit:bac', unitId: 'bac', faults: 0 },
    { who: 'somebody of that unit', actor: 'person:head', unitId: 'bac', faults: 0 },
    { who: 'that unit, but for another', actor: 'unit:bac', unitId: 'nam', faults: 1 },
    { who: 'another unit', actor: 'unit:nam', unitId: 'bac', faults: 1 },
    { who: 'time, which asks for nothing', actor: 'time', unitId: 'nam', faults: 0 },
  ])(
    'is judged by for whom it was asked: a unit’s own report was opened by $who',
    ({ actor, unitId, faults }) => {
      const record = honestRecord({ happened: [{ ...OPENED, actor }], submissions: [] });
      const begunFor = new Map([['p/o/2026-03', unitId]]);
      expect(roleFaults(record, held({ begunFor }))).toHaveLength(faults);
    },
  );

  it('is none where the role ended between the receipt and the turn that took it in', () => {
    const head = { actor: 'person:head' };
    const record = honestRecord({
      happened: [OPENED, { ...submitted(), ...head }],
      submissions: [submission(head)],
    });
    const until = (untilAt: number) => held({ roles: new Map([['head', [{ ...HEAD, untilAt }]]]) });
    expect(roleFaults(record, until(STORED_AT + 1))).toEqual([]);
    expect(roleFaults(record, until(STORED_AT))).toHaveLength(2);
  });

  it.each([
    ['unit:bac', []],
    ['person:linh', []],
    ['unit:nam', ['s1: handed in by unit:nam']],
    ['person:khach', ['s1: handed in by person:khach']],
    ['system', ['s1: handed in by system']],
    ['time', ['s1: handed in by time']],
  ])('names a submission that %s handed in: %j', (actor, faults) => {
    expect(roleFaults(honestRecord({ submissions: [submission({ actor })] }), held())).toEqual(faults);
  });
});
