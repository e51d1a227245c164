import { describe, expect, it } from '@jest/globals';
import { committed } from '../commitment.js';
import { sha256 } from '../sha256.js';
import { noticeRow, type AddressedNotice } from './notice-row.js';

const notice: AddressedNotice = {
  cycle: { cycleId: 'p/o/2026-03' },
  draft: {
    assignmentId: 'p/o/2026-03/main/bac',
    kind: 'escalation',
    ordinal: 2,
    addressee: 'head',
    notBefore: 100,
    dueAt: 90,
    data: { level: 2 },
  },
  unitId: 'bac',
  contact: { role: 'head', email: 'Thu.Truong@bac.example.org' },
  wantedRole: undefined,
  host: 'kyhan.example.org',
  realAt: 900,
  language: 'vi',
};
const address = { addressKey: 7, commitment: committed('Thu.Truong@bac.example.org').commitment };
const mailbox = address.commitment.toString('hex').slice(0, 12);
const noticeId = `p/o/2026-03/main/bac/escalation-2/${mailbox}`;

describe('a row of the outbox', () => {
  it('waits, untried, with all that the letter needs', () => {
    expect(noticeRow(notice, address)).toStrictEqual({
      noticeId,
      assignmentId: 'p/o/2026-03/main/bac',
      cycleId: 'p/o/2026-03',
      kind: 'escalation',
      ordinal: 2,
      addressee: 'head',
      notBefore: 100,
      dueAt: 90,
      addressKey: 7,
      contactUnitId: 'bac',
      contactRole: 'head',
      contactLanguage: 'vi',
      data: { level: 2 },
      messageId: `<${sha256(noticeId).toString('hex').slice(0, 40)}@kyhan.example.org>`,
      queuedRealAt: 900,
    });
  });

  it('has the same id and Message-ID however the address is written', () => {
    const contact = { ...notice.contact, email: 'thu.truong@BAC.example.org' };
    const again = noticeRow({ ...notice, contact }, address);
    expect([again.noticeId, again.messageId]).toEqual([noticeId, noticeRow(notice, address).messageId]);
  });

  it('is in the language of the contact, in the deployment’s where none is said', () => {
    const english = { ...notice, language: 'en' } as const;
    const languageOf = (one: AddressedNotice) => noticeRow(one, address).contactLanguage;
    expect(languageOf({ ...notice, contact: { ...notice.contact, language: 'en' } })).toBe('en');
    expect(languageOf({ ...english, contact: { ...notice.contact, language: 'vi' } })).toBe('vi');
    expect([languageOf(notice), languageOf(english)]).toEqual(['vi', 'en']);
  });

  it('says in whose place the contact is written to', () => {
    expect(noticeRow({ ...notice, wantedRole: 'focal-point' }, address).data).toEqual({
      level: 2,
      fallback: true,
      wantedRole: 'focal-point',
    });
  });
});
