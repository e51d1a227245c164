import { describe, expect, it } from '@jest/globals';
import { chainedEvent, EMPTY_CHAIN, eventHash, type UnchainedEvent } from './chained-event.js';

const event: UnchainedEvent = {
  stream: 'p/o/2026-03/main/bac',
  sequence: 1,
  at: 100,
  actor: 'coordinator:linh',
  reason: 'bão lũ',
  rulingId: 'r1',
  fact: { type: 'waived' },
};
const row = chainedEvent(event, EMPTY_CHAIN, 900);

describe('an event in its chain', () => {
  it('is a row with everything in it, the real time, and the hash of the event before', () => {
    const { hash, ...rest } = row;
    expect(rest).toStrictEqual({ ...event, realAt: 900, previousHash: '0'.repeat(64) });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has null where it has no reason and no ruling', () => {
    const { reason: _reason, rulingId: _rulingId, ...bare } = event;
    expect(chainedEvent(bare, EMPTY_CHAIN, 900)).toMatchObject({ reason: null, rulingId: null });
  });

  it('follows the head that it is given', () => {
    const head = { lastSequence: 1, lastHash: row.hash };
    const second = chainedEvent({ ...event, sequence: 2 }, head, 901);
    expect(second.previousHash).toBe(row.hash);
    expect(second.hash).not.toBe(chainedEvent({ ...event, sequence: 2 }, EMPTY_CHAIN, 901).hash);
  });

  it('has the SHA-256 of its canonical JSON, reckoned elsewhere', () => {
    expect(row.hash).toBe('35886f5a40d2774327f66c408038685582c2c1e90e2260cccc240825977f600f');
  });

  it('has the hash that it must carry', () => {
    expect(eventHash(row)).toBe(row.hash);
  });

  it.each([
    ['stream', 'p/o/2026-03/main/nam'],
    ['sequence', 2],
    ['at', 101],
    ['realAt', 901],
    ['actor', 'coordinator:khach'],
    ['reason', 'khác'],
    ['rulingId', 'r2'],
    ['fact', { type: 'missed' }],
    ['previousHash', 'f'.repeat(64)],
  ])('has another hash where its %s is another', (column, value) => {
    expect(eventHash({ ...row, [column]: value })).not.toBe(row.hash);
  });
});
