import { describe, expect, it } from '@jest/globals';
import type { AssignmentEvent } from '@kyhan/engine';
import { chainedEvent, EMPTY_CHAIN } from './chained-event.js';
import { ACCEPTED, OPENED, streamOf } from './proof/honest-record.fixture.js';
import { assignmentEvent } from './assignment-event.js';

const [opened, accepted] = streamOf([OPENED, { ...ACCEPTED, reason: 'đủ số liệu' }]).map(
  ({ realAt: _realAt, ...event }): AssignmentEvent => event,
);

describe('the event that a row tells', () => {
  it('is the one that it was written from, without a reason or a ruling where there was none', () => {
    expect(assignmentEvent(chainedEvent(opened!, EMPTY_CHAIN, 900))).toStrictEqual(opened);
  });

  it('has its reason and its ruling', () => {
    expect(assignmentEvent(chainedEvent(accepted!, EMPTY_CHAIN, 900))).toStrictEqual(accepted);
    expect(accepted).toMatchObject({ reason: 'đủ số liệu', rulingId: 'r1' });
  });
});
