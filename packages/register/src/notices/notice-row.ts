import { addressKey, noticeAddress, type NoticeDraft } from '@kyhan/engine';
import type { Contact, ContactRole } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { noticeIdOf } from '@kyhan/plan/ids';
import type { NoticeTable } from '../schema.js';
import { sha256 } from '../sha256.js';

export interface AddressedNotice {
  readonly cycle: { readonly cycleId: string; readonly planSlug: string };
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

type NewNotice = Pick<
  NoticeTable,
  | 'noticeId'
  | 'assignmentId'
  | 'cycleId'
  | 'planSlug'
  | 'kind'
  | 'ordinal'
  | 'addressee'
  | 'channel'
  | 'address'
  | 'contactUnitId'
  | 'contactRole'
  | 'contactLanguage'
  | 'notBefore'
  | 'dueAt'
  | 'messageId'
  | 'queuedRealAt'
  | 'state'
  | 'attempts'
  | 'unknownCount'
> & {
  /** Content, and which role the contact stands in for. */
  readonly data: object;
};

/** A row of the outbox. Id and Message-ID follow from its key, so that a repeat is recognised everywhere. */
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
    planSlug: cycle.planSlug,
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
    state: 'pending',
    attempts: 0,
    unknownCount: 0,
  };
}
