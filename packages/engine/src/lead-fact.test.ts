import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { figureGroup } from './figures/figure-group.js';
import { figuresOf } from './figures/figures.js';
import {
  acted,
  DAY,
  DUE_AT,
  opened,
  ruled,
  SECOND,
  submission,
  timetable,
} from './lived-assignment.fixture.js';
import { noticesFor } from './notices-for.js';
import type { AssignmentInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import type { LeadInput } from './lead-input.js';

const LEAD = { assignmentId: 'p/o/2026/main/chu-tri', dueAt: DUE_AT + 5 * DAY };
const contribution = (): AssignmentState => opened({ lead: LEAD });
const ENDED: LeadInput = { kind: 'lead', change: 'ended' };
const moved = (days: number): LeadInput => ({
  kind: 'lead',
  change: 'moved',
  timetable: timetable(DUE_AT + days * DAY),
  lead: { ...LEAD, dueAt: LEAD.dueAt + days * DAY },
});

function after(state: AssignmentState, inputs: readonly AssignmentInput[], at: number) {
  const events = decide(state, inputs, at);
  const states: AssignmentState[] = [];
  for (const event of events) states.push(evolve(states.at(-1) ?? state, event));
  const told = events.flatMap((event, i) => noticesFor(event, states[i] ?? state));
  return { state: states.at(-1) ?? state, facts: events.map(({ fact }) => fact), told };
}

describe('a contribution', () => {
  it('is open until the last second of its day, and overdue at the instant, of which unit and lead are told', () => {
    expect(after(contribution(), [], DUE_AT - SECOND).told.map(({ kind }) => kind)).not.toContain('overdue');
    const { state, told } = after(contribution(), [], DUE_AT);
    expect(state.overdueAt).toBe(DUE_AT);
    expect(told.filter(({ kind }) => kind.endsWith('overdue'))).toMatchObject([
      { kind: 'overdue', addressee: 'focal-point' },
      { kind: 'contribution-overdue', addressee: 'lead', ordinal: 1 },
    ]);
  });

  it('of a body that is asked is late to nobody', () => {
    const asked = opened({ lead: LEAD, asked: true });
    expect(after(asked, [], DUE_AT).told.map(({ kind }) => kind)).not.toContain('contribution-overdue');
  });

  it('is read by its lead, and no longer by who coordinates', () => {
    const reviewer = { toldAt: DUE_AT, headAt: [DUE_AT + DAY] };
    const input = { ...submission(DUE_AT - DAY), reviewer };
    const readers = (state: AssignmentState) => {
      const sent = after(state, [input], DUE_AT - DAY);
      const late = after(sent.state, [], DUE_AT + 2 * DAY).told;
      return [...sent.told, ...late]
        .filter(({ kind }) => kind.includes('review'))
        .map(({ kind, addressee }) => `${kind} ${addressee}`);
    };
    expect(readers(contribution())).toEqual([
      'for-review lead',
      'review-reminder lead',
      'review-overdue lead-head',
    ]);
    expect(readers(opened())).toEqual([
      'for-review coordinator',
      'review-reminder coordinator',
      'review-overdue coordinator-head',
    ]);
  });

  it('ends waived with what gathers it, and its unit is told why', () => {
    const { state, facts, told } = after(contribution(), [ENDED], DUE_AT - DAY);
    expect(facts.at(-1)).toEqual({ type: 'waived', withLead: true });
    expect(state).toMatchObject({ waivedAt: DUE_AT - DAY, lead: { ...LEAD, ended: true } });
    expect(told.at(-1)).toMatchObject({ kind: 'ruling', data: { ruling: 'lead-ended', reason: '' } });
  });

  it('that was handed in by then stands as done', () => {
    const sent = acted(contribution(), [submission(DUE_AT - DAY)], DUE_AT - DAY);
    const { state, facts } = after(sent, [ENDED], DUE_AT);
    expect(facts).toEqual([{ type: 'accepted', automatic: true }]);
    expect(state.acceptedAt).toBe(DUE_AT);
    expect(after(state, [ENDED], DUE_AT + DAY).facts).toEqual([]);
  });

  it('and was to be completed ends waived', () => {
    const sent = acted(contribution(), [submission(DUE_AT - DAY)], DUE_AT - DAY);
    const returned = ruled(sent, { type: 'returned', timetable: timetable(DUE_AT + DAY) }, DUE_AT - SECOND);
    expect(after(returned, [ENDED], DUE_AT).facts).toEqual([{ type: 'waived', withLead: true }]);
  });

  it('follows the day of what gathers it, also where it is overdue, and is told once', () => {
    const { state, facts, told } = after(contribution(), [moved(2)], DUE_AT + SECOND);
    expect(facts.at(-1)).toMatchObject({
      type: 'day-moved',
      moved: { because: 'lead-moved', from: { dueAt: DUE_AT } },
      lead: { dueAt: LEAD.dueAt + 2 * DAY },
    });
    expect(state.timetable.dueAt).toBe(DUE_AT + 2 * DAY);
    expect(state.lead?.dueAt).toBe(LEAD.dueAt + 2 * DAY);
    expect(told.filter(({ kind }) => kind === 'ruling')).toHaveLength(1);
  });

  it('whose own day stays knows the lead’s new one all the same, and nobody is told', () => {
    const own = contribution();
    const stays: LeadInput = { ...moved(2), timetable: own.timetable } as LeadInput;
    const { state, told } = after(own, [stays], DUE_AT - 2 * DAY);
    expect(state.timetable).toEqual(own.timetable);
    expect(state.lead?.dueAt).toBe(LEAD.dueAt + 2 * DAY);
    expect(told.filter(({ kind }) => kind === 'ruling')).toEqual([]);
  });

  it('is open again with what gathers it, where it had ended with that', () => {
    const reopens: LeadInput = {
      kind: 'lead',
      change: 'reopened',
      timetable: timetable(DUE_AT + 9 * DAY),
      lead: { ...LEAD, dueAt: LEAD.dueAt + 9 * DAY },
    };
    const ended = after(contribution(), [ENDED], DUE_AT - DAY).state;
    const { state, told } = after(ended, [reopens], DUE_AT);
    expect(state.endedAt).toBeUndefined();
    expect(state.lead).toEqual(reopens.lead);
    expect(told.at(-1)).toMatchObject({ kind: 'ruling', data: { ruling: 'lead-reopened' } });
    const waived = ruled(contribution(), { type: 'waived' }, DUE_AT - DAY);
    expect(after(waived, [reopens], DUE_AT).facts).toEqual([]);
  });

  it('is counted apart, in no class and no rate', () => {
    const late = acted(contribution(), [{ ...submission(DUE_AT), onTime: false }], DUE_AT);
    const figures = figuresOf([figureGroup(late), figureGroup(opened())], DUE_AT);
    expect(figures).toMatchObject({ total: 2, assigned: 1, late: 0, contributions: 1, contributedLate: 1 });
    expect(figures).toMatchObject({ owedByNow: 1, onTimeByNow: 0, doneByNow: 0, returns: 0 });
  });
});
