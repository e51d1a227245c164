import { describe, expect, it } from '@jest/globals';
import { BAC, ACCEPTED, honestRecord, OPENED, ruling, submitted } from './honest-record.fixture.js';
import { rulingFaults } from './ruling-faults.js';

const faults = (changes: object, happened = [OPENED, submitted(), ACCEPTED]) =>
  rulingFaults(honestRecord({ happened, rulings: [{ ...ruling(), ...changes }] }));
const withReason = [OPENED, submitted(), { ...ACCEPTED, reason: 'đủ số liệu' }];

describe('a ruling', () => {
  it('is what was asked and what its event says', () => {
    expect(faults({})).toEqual([]);
    expect(faults(ruling({ reason: 'đủ số liệu' }), withReason)).toEqual([]);
  });

  it.each([
    ['wish', { wish: { ruling: 'waive' } }, ['is not what was asked', 'was carried out as something else']],
    ['actor', { actor: 'person:khach' }, ['is not what was asked', 'was carried out as something else']],
    ['instant', { askedAt: 1 }, ['is not what was asked']],
    ['reason', { reason: 'khác' }, ['is not what was asked']],
    ['hash', { hash: Buffer.alloc(32) }, ['is not what was asked']],
    ['outcome', { outcome: null }, ['is null, which its events do not say']],
    ['outcome', { outcome: 'refused', code: 'RULING_FAILED' }, ['is refused, which its events do not say']],
    ['code', { code: 'RULING_FAILED' }, ['is done, and its code is RULING_FAILED']],
  ])('whose %s is another is named', (_what, changes, expected) => {
    expect(faults(changes)).toEqual(expected.map((fault) => `${BAC}: ruling r1 ${fault}`));
  });

  it('of another id than its event’s is named, and so is the event', () => {
    expect(faults(ruling({ rulingId: 'r2' }))).toEqual([
      `${BAC}: ruling r2 is done, which its events do not say`,
      `${BAC}: event 3: its ruling r1 is gone`,
    ]);
  });

  it('that was written anew with its hash is named by its event', () => {
    const fault = `${BAC}: ruling r1 was carried out as something else`;
    expect(faults(ruling({ reason: 'khác' }), withReason)).toEqual([fault]);
  });

  it('that nobody has answered, or that was refused, has no event', () => {
    const waiting = [OPENED, submitted()];
    expect(faults({ outcome: null }, waiting)).toEqual([]);
    expect(faults({ outcome: 'refused', code: 'RULING_FAILED' }, waiting)).toEqual([]);
    const codeless = `${BAC}: ruling r1 is refused, and its code is null`;
    expect(faults({ outcome: 'refused' }, waiting)).toEqual([codeless]);
    expect(faults({}, waiting)).toEqual([`${BAC}: ruling r1 is done, which its events do not say`]);
  });

  it('without its reason, erased here or there, is whole', () => {
    const reasoned = ruling({ reason: 'đủ số liệu' });
    expect(faults({ ...reasoned, reason: null, reasonSalt: null }, withReason)).toEqual([]);
    expect(faults(reasoned)).toEqual([]);
  });
});
