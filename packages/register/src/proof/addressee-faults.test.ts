import { describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { addresseeFaults, type PlanInForce } from './addressee-faults.js';
import type { AssignmentRecord } from './assignment-record.js';
import { DAY, honestRecord, SECOND } from './honest-record.fixture.js';

type Notice = AssignmentRecord['notices'][number];

const CLAIMED_AT = Date.parse('2026-03-10T02:00:00Z');
const CLAIMED_REAL_AT = Date.parse('2027-01-01T00:00:00Z');
const QUARTER_MS = 15 * 60 * SECOND;
const FAULT = ["n1: left to an address that was not the unit's"];

/** A version that names these mailboxes of Bắc, from a real time on. */
function version(emails: readonly string[], appliedRealAt: number, lives: { to?: string } = {}): PlanInForce {
  const contacts = emails.map((email) => ({ role: 'focal-point', email }));
  const units = [{ id: 'bac', lives, contacts }];
  return {
    plan: { timeZone: 'Asia/Ho_Chi_Minh', units } as unknown as Plan,
    appliedRealAt,
    erasedOf: new Set(),
  };
}

const faults = (versions: readonly PlanInForce[], changes: Partial<Notice> = {}) => {
  const notice: Partial<Notice> = {
    noticeId: 'n1',
    planSlug: 'p',
    state: 'sent',
    channel: 'mail',
    address: 'linh@bac.example.org',
    contactUnitId: 'bac',
    claimedAt: CLAIMED_AT,
    claimedRealAt: CLAIMED_REAL_AT,
    ...changes,
  };
  const record = honestRecord({ notices: [notice as Notice] });
  return addresseeFaults(record, new Map([['p', versions]]));
};

const LINH = version(['Linh@bac.example.org'], 0);

describe('a notice that left', () => {
  it('to a contact of its unit, however written, is no fault, and to a stranger one', () => {
    expect(faults([LINH])).toEqual([]);
    expect(faults([LINH], { address: 'khach@example.org' })).toEqual(FAULT);
    expect(faults([LINH], { address: 'khach@example.org', state: 'cancelled' })).toEqual([]);
  });

  it.each([
    ['a quarter of an hour before it was claimed', CLAIMED_REAL_AT - QUARTER_MS, FAULT],
    ['a second less before', CLAIMED_REAL_AT - QUARTER_MS + SECOND, []],
    ['after it was claimed', CLAIMED_REAL_AT + DAY, []],
  ])(
    'to a contact that a version replaced %s is judged by that version',
    (_when, replacedRealAt, expected) => {
      expect(faults([LINH, version(['moi@bac.example.org'], replacedRealAt)])).toEqual(expected);
    },
  );

  it.each([
    ['on the last day of its unit', '2026-03-10', []],
    ['after its unit had ended', '2026-03-09', FAULT],
  ])('%s is judged by that day', (_when, to, expected) => {
    expect(faults([version(['linh@bac.example.org'], 0, { to })])).toEqual(expected);
  });

  it('is judged by none where the address or a contact of the unit was erased', () => {
    expect(faults([LINH], { address: '' })).toEqual([]);
    expect(faults([{ ...version([], 0), erasedOf: new Set(['bac']) }])).toEqual([]);
    expect(faults([{ ...version([], 0), erasedOf: new Set(['nam']) }])).toEqual(FAULT);
  });

  it('to a unit that the version drops is judged by none', () => {
    expect(faults([LINH], { contactUnitId: 'nam' })).toEqual([]);
  });
});
