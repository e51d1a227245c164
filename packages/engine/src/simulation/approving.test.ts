import { describe, expect, it } from '@jest/globals';
import { vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { Policy, Step } from '@kyhan/plan';
import { acted, DUE_AT, HOUR, opened, openedEvent, SECOND, submission } from '../lived-assignment.fixture.js';
import { assignmentLife } from './assignment-life.js';
import { approving } from './approving.js';
import { USUAL_BEHAVIOUR } from './behaviour.js';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = workingCalendar(vnCivilService);
const policy: Policy = { id: 'p', approval: ['head'], remind: [], sendAt: '08:00', escalate: [] };
const world = (seed: number) => ({ seed, behaviour: USUAL_BEHAVIOUR, calendar, zone });
const event = openedEvent({ approval: true });
const owed = {
  assignmentId: event.stream,
  unitId: 'so-gddt',
  policy,
  step: { nil: false, review: true } as Step,
  opened: event,
};
const { lockAt } = opened().timetable;
const waiting = (storedAt: number) => acted(opened({ approval: true }), [submission(storedAt)], storedAt);
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('the simulated head of a unit', () => {
  it('approves what waits, as who may approve, with what its reviewer is reminded by', () => {
    const sentAt = DUE_AT - 48 * HOUR;
    const { at, input } = approving(world(1), owed, waiting(sentAt))!;
    expect(input).toMatchObject({
      kind: 'act',
      number: 1,
      afterVersion: 1,
      storedAt: at,
      act: { type: 'approve', version: 1 },
      actor: 'unit:so-gddt/approval',
    });
    expect(acted(waiting(sentAt), [input], at)).toMatchObject({
      punctuality: { onTime: true, storedAt: at },
      submission: { version: 1, reviewRemindAt: expect.any(Array) },
    });
  });

  it('does so after it was sent, within the hour', () => {
    const sentAt = DUE_AT - 48 * HOUR;
    for (const seed of seeds) {
      const { at } = approving(world(seed), owed, waiting(sentAt))!;
      expect(at).toBeGreaterThan(sentAt);
      expect(at).toBeLessThanOrEqual(sentAt + HOUR);
    }
  });

  it.each([
    ['due instant', DUE_AT, DUE_AT - SECOND],
    ['lock', lockAt, lockAt - SECOND],
  ])('never lets pass the %s what was sent before it', (_, instant, sentAt) => {
    for (const seed of seeds) expect(approving(world(seed), owed, waiting(sentAt))!.at).toBeLessThan(instant);
  });

  it('has until the lock for what was sent at the due instant', () => {
    const latest = seeds.map((seed) => approving(world(seed), owed, waiting(DUE_AT))!.at);
    expect(Math.min(...latest)).toBeGreaterThan(DUE_AT);
  });

  it('approves nothing where nothing waits', () => {
    expect(approving(world(1), owed, opened({ approval: true }))).toBeUndefined();
  });

  it('is asked in a simulated life for each version, and nothing is left with that one', () => {
    for (const seed of seeds.slice(0, 8)) {
      const { events, state } = assignmentLife(world(seed), owed);
      const count = (type: string) => events.filter(({ fact }) => fact.type === type).length;
      expect([count('approved'), count('submitted')]).toEqual([count('prepared'), count('prepared')]);
      expect(state.prepared).toBeUndefined();
      expect(state.endedAt).toBeDefined();
    }
  });
});
