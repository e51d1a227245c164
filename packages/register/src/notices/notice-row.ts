import { addressKey, noticeAddress, type NoticeAddress, type NoticeDraft } from '@kyhan/engine';
import type { Contact, ContactRole } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { noticeIdOf } from '@kyhan/plan/ids';
import type { NoticeTable } from '../schema.js';
import { sha256 } from '../sha256.js';

export interface AddressedNotice {
  readonly cycle: { readonly cycleId: string };
  readonly draft: NoticeDraft;
  /** The unit that it is told to. */
  readonly unitId: string;
  readonly contact: Contact;
  /** The role that was asked for and that nobody of the unit has. */
  readonly wantedRole: ContactRole | undefined;
  /** Right side of the Message-ID. */
  readonly host: string;
  readonly realAt: number;
  /** For a contact of whom the plan does not say one. */
  readonly language: Language;
}

/** A notice as `insertNotices` writes it. */
export type NewNotice = Omit<NoticeTable, 'noticeKey' | 'addressKey' | 'data'> &
  NoticeAddress & {
    /** Content, and which role the contact stands in for. */
    readonly data: object;
  };

/** A notice to be written. Id and Message-ID follow from its key, so that a repeat is recognised everywhere. */
export function noticeRow(notice: AddressedNotice): NewNotice {
  const { cycle, draft, unitId, contact, wantedRole, host, realAt, language } = notice;
  const { assignmentId, kind, ordinal, addressee, notBefore, dueAt, data } = draft;
  const to = noticeAddress(contact);
  const address = sha256(addressKey(to)).slice(0, 12);
  const noticeId = noticeIdOf({ about: assignmentId, kind, ordinal, address });
  return {
    noticeId,
    assignmentId,
    cycleId: cycle.cycleId,
    kind,
    ordinal,
    addressee,
    notBefore,
    dueAt,
    ...to,
    contactUnitId: unitId,
    contactRole: contact.role,
    contactLanguage: contact.language ?? language,
    data: wantedRole === undefined ? data : { ...data, fallback: true, wantedRole },
    messageId: `<${sha256(noticeId).slice(0, 40)}@${host}>`,
    queuedRealAt: realAt,
  };
}
