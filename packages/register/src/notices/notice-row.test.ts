import { describe, expect, it } from '@jest/globals';
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
const mailbox = sha256('thu.truong@bac.example.org').slice(0, 12);
const noticeId = `p/o/2026-03/main/bac/escalation-2/${mailbox}`;

describe('a row of the outbox', () => {
  it('waits, untried, with all that the letter needs', () => {
    expect(noticeRow(notice)).toStrictEqual({
      noticeId,
      assignmentId: 'p/o/2026-03/main/bac',
      cycleId: 'p/o/2026-03',
      kind: 'escalation',
      ordinal: 2,
      addressee: 'head',
      notBefore: 100,
      dueAt: 90,
      channel: 'mail',
      address: 'Thu.Truong@bac.example.org',
      contactUnitId: 'bac',
      contactRole: 'head',
      contactLanguage: 'vi',
      data: { level: 2 },
      messageId: `<${sha256(noticeId).slice(0, 40)}@kyhan.example.org>`,
      queuedRealAt: 900,
    });
  });

  it('has the same id and Message-ID however the address is written', () => {
    const again = noticeRow({
      ...notice,
      contact: { ...notice.contact, email: 'thu.truong@BAC.example.org' },
    });
    expect([again.noticeId, again.messageId]).toEqual([noticeId, noticeRow(notice).messageId]);
  });

  it('is in the language of the contact, in the deployment’s where none is said', () => {
    const english = { ...notice, language: 'en' } as const;
    const languageOf = (one: AddressedNotice) => noticeRow(one).contactLanguage;
    expect(languageOf({ ...notice, contact: { ...notice.contact, language: 'en' } })).toBe('en');
    expect(languageOf({ ...english, contact: { ...notice.contact, language: 'vi' } })).toBe('vi');
    expect([languageOf(notice), languageOf(english)]).toEqual(['vi', 'en']);
  });

  it('says in whose place the contact is written to', () => {
    expect(noticeRow({ ...notice, wantedRole: 'focal-point' }).data).toEqual({
      level: 2,
      fallback: true,
      wantedRole: 'focal-point',
    });
  });
});
