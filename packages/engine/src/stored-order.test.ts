import { describe, expect, it } from '@jest/globals';
import { contest, DUE_AT, submission } from './lived-assignment.fixture.js';
import { storedOrder } from './stored-order.js';

const named = (input: ReturnType<typeof contest> | ReturnType<typeof submission>) =>
  input.kind === 'act' ? input.actId : input.submissionId;

describe('what was stored for an assignment', () => {
  it('is in the order of versions and of what was done between them', () => {
    const inputs = [
      contest(3, { afterVersion: 2 }),
      submission(DUE_AT, 2),
      contest(2, { afterVersion: 1 }),
      submission(DUE_AT, 1),
      contest(1, { afterVersion: 0 }),
    ];
    expect(inputs.toSorted(storedOrder).map(named)).toEqual(['a1', 's1', 'a2', 's2', 'a3']);
  });

  it('keeps its order where instants were read in another, by two processes that waited for one another', () => {
    const inputs = [submission(DUE_AT - 2, 2), submission(DUE_AT - 1, 1)];
    expect(inputs.toSorted(storedOrder).map(named)).toEqual(['s1', 's2']);
    const acts = [contest(2, { storedAt: DUE_AT - 2 }), contest(1, { storedAt: DUE_AT - 1 })];
    expect(acts.toSorted(storedOrder).map(named)).toEqual(['a1', 'a2']);
  });
});
