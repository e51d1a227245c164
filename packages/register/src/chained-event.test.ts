import { describe, expect, it } from '@jest/globals';
import { chainedEvent, EMPTY_CHAIN, isAsHashed, type UnchainedEvent } from './chained-event.js';

const { reason, ...bare } = {
  stream: 'p/o/2026-03/main/bac',
  sequence: 1,
  at: 100,
  actor: 'person:linh',
  reason: 'bão lũ',
  rulingId: 'r1',
  fact: { type: 'waived' },
} as const satisfies UnchainedEvent;
const event: UnchainedEvent = { ...bare, reason };
const row = chainedEvent(event, EMPTY_CHAIN, 900);

describe('an event in its chain', () => {
  it('is a row with everything in it, the real time, and the hash of the event before', () => {
    const { hash, reasonSalt, reasonCommitment, ...rest } = row;
    expect(rest).toStrictEqual({ ...event, realAt: 900, previousHash: Buffer.alloc(32) });
    expect([hash, reasonCommitment, reasonSalt].map((bytes) => bytes?.length)).toEqual([32, 32, 16]);
  });

  it('has null where it has no reason and no ruling', () => {
    const { rulingId: _rulingId, ...bareOfAll } = bare;
    const none = { reason: null, reasonSalt: null, reasonCommitment: null, rulingId: null };
    expect(chainedEvent(bareOfAll, EMPTY_CHAIN, 900)).toMatchObject(none);
  });

  it('follows the head that it is given', () => {
    const head = { lastSequence: 1, lastHash: row.hash };
    const second = chainedEvent({ ...bare, sequence: 2 }, head, 901);
    expect(second.previousHash).toEqual(row.hash);
    expect(second.hash).not.toEqual(chainedEvent({ ...bare, sequence: 2 }, EMPTY_CHAIN, 901).hash);
  });

  it('has the SHA-256 of its canonical JSON, reckoned elsewhere', () => {
    expect(chainedEvent(bare, EMPTY_CHAIN, 900).hash.toString('hex')).toBe(
      'b3ce65eba28bc4c6dff5ebcedac75daa04b69726781d6b0f8b9daf8b6c09d49d',
    );
  });

  it('is what its hash says, also once its reason was erased', () => {
    expect(isAsHashed(row)).toBe(true);
    expect(isAsHashed({ ...row, reason: null, reasonSalt: null })).toBe(true);
  });

  it.each([
    ['stream', 'p/o/2026-03/main/nam'],
    ['sequence', 2],
    ['at', 101],
    ['realAt', 901],
    ['actor', 'person:khach'],
    ['reason', 'khác'],
    ['reason', null],
    ['reasonSalt', null],
    ['reasonSalt', Buffer.alloc(16)],
    ['reasonCommitment', null],
    ['reasonCommitment', Buffer.alloc(32)],
    ['rulingId', 'r2'],
    ['fact', { type: 'missed' }],
    ['previousHash', Buffer.alloc(32, 'f')],
    ['hash', Buffer.alloc(32, 'f')],
  ])('is not where its %s is another', (column, value) => {
    expect(isAsHashed({ ...row, [column]: value })).toBe(false);
  });
});
