import { describe, expect, it } from '@jest/globals';
import { draftNeeds, unconfirmedOf } from './draft-needs.js';
import type { DueDayRule, Obligation } from './plan.js';

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const CONFIRMED = { by: 'Sở', on: '2026-01-05' };
const LAST: DueDayRule = {
  position: { type: 'day', day: 'last', monthOffset: 0 },
  roll: 'none',
  exclusive: false,
};

function obligation(changes: Partial<Obligation> = {}, due: readonly DueDayRule[] = [LAST]): Obligation {
  const title = { vi: 'Báo cáo', en: 'Report' };
  const step = { id: 'main', title, audience: [], due, nil: true, review: true, policy: 'ordered' };
  return {
    id: 'monthly-report',
    kind: 'report',
    title,
    source: { document: 'plan', section: 'I', quote: 'báo cáo' },
    basis: 'inferred',
    unconfirmed: 'draft',
    inForce: {},
    period: { type: 'month' },
    opens: LAST,
    steps: [step],
    policy: 'ordered',
    targets: [],
    ...changes,
  };
}

describe('a cycle waits as a draft', () => {
  it('where its recurrence is inferred, and its day with it', () => {
    expect(draftNeeds(obligation(), MARCH)).toEqual({ recurrence: true, day: true, announcement: false });
  });

  it.each(['inferred', 'ambiguous'] as const)('where its day alone is %s', (dueBasis) => {
    const needs = draftNeeds(obligation({ basis: 'given', dueBasis }), MARCH);
    expect(needs).toEqual({ recurrence: false, day: true, announcement: false });
  });

  it.each([
    ['is inferred', { basis: 'inferred' }, { recurrence: true, day: true, announcement: false }],
    ['has an inferred day', { dueBasis: 'inferred' }, { recurrence: false, day: true, announcement: false }],
    ['was confirmed', { basis: 'inferred', confirmed: CONFIRMED }, undefined],
  ] as const)('where a step of it %s', (_what, ground, needs) => {
    const given = obligation({ basis: 'given' });
    const steps = given.steps.map((step) => ({ ...step, ...ground }));
    expect(draftNeeds({ ...given, steps }, MARCH)).toEqual(needs);
  });

  it('where its day is confirmed and its recurrence is not', () => {
    const needs = draftNeeds(obligation({}, [{ ...LAST, confirmed: CONFIRMED }]), MARCH);
    expect(needs).toEqual({ recurrence: true, day: false, announcement: false });
  });

  it('for no day that what is contributed has from a lead whose own is confirmed', () => {
    const sure = obligation({ basis: 'given', dueBasis: 'inferred' }, [{ ...LAST, confirmed: CONFIRMED }]);
    const contribution = { ...sure.steps[0]!, id: 'contribution', due: [LAST], contributesTo: 'main' };
    expect(draftNeeds({ ...sure, steps: [...sure.steps, contribution] }, MARCH)).toBeUndefined();
  });

  it('where the rule that holds for it is not the one that is confirmed', () => {
    const rules = [
      { ...LAST, until: '2025-12-31', confirmed: CONFIRMED },
      { ...LAST, from: '2026-01-01' },
    ];
    const uncertain = obligation({ basis: 'given', dueBasis: 'inferred' }, rules);
    expect(draftNeeds(uncertain, MARCH)).toMatchObject({ day: true });
    expect(draftNeeds(uncertain, { from: '2025-03-01', to: '2025-03-31' })).toBeUndefined();
  });

  it('where the plan wants it announced, whatever is certain', () => {
    const needs = draftNeeds(obligation({ basis: 'given', announce: 'required' }), MARCH);
    expect(needs).toEqual({ recurrence: false, day: false, announcement: true });
  });

  it('for its announcement once it is confirmed', () => {
    const both = obligation({ announce: 'required' });
    const [confirmed, announced] = [
      { isConfirmed: true, isAnnounced: false },
      { isConfirmed: false, isAnnounced: true },
    ];
    expect(draftNeeds(both, MARCH, confirmed)).toMatchObject({ recurrence: false, announcement: true });
    expect(draftNeeds(both, MARCH, announced)).toMatchObject({ recurrence: true, announcement: false });
    expect(draftNeeds(both, MARCH, { isConfirmed: true, isAnnounced: true })).toBeUndefined();
  });
});

describe('a cycle opens to units', () => {
  it.each([
    ['all is given', obligation({ basis: 'given' })],
    ['somebody has confirmed the obligation', obligation({ confirmed: CONFIRMED })],
    ['the plan says to run it all the same', obligation({ unconfirmed: 'run' })],
    ['the plan is from before it was asked', { ...obligation(), unconfirmed: undefined as never }],
    ['it was asked for outside the calendar', obligation({ period: { type: 'on-request' } })],
  ])('where %s', (_what, certain) => {
    expect(draftNeeds(certain, MARCH)).toBeUndefined();
  });

  it('and is marked as inferred all the same where it runs unconfirmed', () => {
    expect(unconfirmedOf(obligation({ unconfirmed: 'run' }), MARCH)).toEqual({ recurrence: true, day: true });
  });
});
