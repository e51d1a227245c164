import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from '@kyhan/engine';
import {
  ACCEPTED,
  BAC,
  honestRecord,
  OPENED,
  submission,
  submitted,
  TIMETABLE,
  type Happening,
} from './honest-record.fixture.js';
import { roleFaults } from './role-faults.js';

const ACTORS = ['time', 'unit:bac', 'unit:nam', 'coordinator:linh', 'administrator:minh', 'system', 'khach'];
const OFFICE = ['coordinator:linh', 'administrator:minh', 'system'];

/** Who of all may cause this fact in an assignment of the ward Bắc, by what the proof says. */
function allowed(fact: AssignmentFact): string[] {
  const { row, states, files } = honestRecord();
  return ACTORS.filter((actor) => {
    const event = { stream: BAC, sequence: 2, at: 0, realAt: 0, actor, fact };
    return roleFaults({ row, states, files, notices: [], submissions: [], events: [event] }).length === 0;
  });
}

describe('who may do what', () => {
  it.each<[string, AssignmentFact, readonly string[]]>([
    ['opens', OPENED.fact, ['time', ...OFFICE]],
    ['hands in', submitted().fact, ['unit:bac', ...OFFICE]],
    ['withdraws', { type: 'withdrawn' }, ['unit:bac', ...OFFICE]],
    ['returns', { type: 'returned', timetable: TIMETABLE }, OFFICE],
    ['extends', { type: 'extended', timetable: TIMETABLE }, OFFICE],
    ['waives', { type: 'waived' }, OFFICE],
    ['transfers', { type: 'transferred', to: 'nam', toAssignmentId: 'p/o/2026-03/main/nam' }, OFFICE],
    ['accepts', { type: 'accepted', automatic: false }, OFFICE],
    ['accepts on arrival', { type: 'accepted', automatic: true }, ['time']],
    ['reminds', { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, ['time']],
    ['makes overdue', { type: 'became-overdue' }, ['time']],
    ['escalates', { type: 'escalated', ordinal: 1, level: 1, to: 'head' }, ['time']],
    ['misses', { type: 'missed' }, ['time']],
  ])('%s', (_what, fact, actors) => {
    expect(allowed(fact)).toEqual(actors);
  });
});

describe('a fault of roles', () => {
  it('is none in an honest life', () => {
    expect(roleFaults(honestRecord())).toEqual([]);
  });

  it('names the event, what it is, and who did it', () => {
    const byOther: Happening = { ...ACCEPTED, actor: 'unit:bac' };
    expect(roleFaults(honestRecord({ happened: [OPENED, submitted(), byOther] }))).toEqual([
      `${BAC}: event 3, accepted by unit:bac`,
    ]);
  });

  it.each([
    ['unit:bac', []],
    ['coordinator:linh', []],
    ['unit:nam', ['s1: handed in by unit:nam']],
    ['time', ['s1: handed in by time']],
  ])('names a submission that %s handed in: %j', (actor, faults) => {
    expect(roleFaults(honestRecord({ submissions: [submission({ actor })] }))).toEqual(faults);
  });
});
