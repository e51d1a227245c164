import fc from 'fast-check';
import type { Policy } from '@kyhan/plan';

const span = fc.record({
  unit: fc.constantFrom('days' as const, 'working-days' as const),
  count: fc.integer({ min: 0, max: 20 }),
});
const chasing = fc.record({ every: span, atMost: fc.integer({ min: 0, max: 5 }) });

/** Whatever a plan may say of chasing, a level at once among it. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    remind: fc.array(span, { maxLength: 4 }),
    sendAt: fc.constantFrom('00:00', '08:00', '23:59'),
    escalate: fc.array(
      fc.record({
        after: span,
        to: fc.constantFrom('head' as const, 'coordinator' as const, 'owner' as const),
      }),
      { maxLength: 4 },
    ),
    overdue: fc.option(chasing, { nil: undefined }),
    lock: fc.option(fc.record({ after: span }), { nil: undefined }),
    review: fc.option(fc.record({ remindAfter: span, atMost: fc.integer({ min: 0, max: 5 }) }), {
      nil: undefined,
    }),
  })
  .map(({ overdue, lock, review, ...policy }) => ({
    id: 'any',
    ...policy,
    ...(overdue === undefined ? {} : { overdue }),
    ...(lock === undefined ? {} : { lock }),
    ...(review === undefined ? {} : { review }),
  }));

/** A level on the due day itself. */
export const AT_ONCE: Policy = {
  id: 'at-once',
  remind: [],
  sendAt: '08:00',
  escalate: [{ after: { unit: 'working-days', count: 0 }, to: 'head' }],
};
