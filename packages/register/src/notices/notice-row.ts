import type { NoticeDraft } from '@kyhan/engine';
import type { Contact, ContactRole } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { noticeIdOf } from '@kyhan/plan/ids';
import type { NoticeTable, QuotedReason } from '../notice-table.js';
import type { KnownAddress } from './known-addresses.js';
import { sha256 } from '../sha256.js';

export interface AddressedNotice {
  readonly cycle: { readonly cycleId: string };
  readonly draft: NoticeDraft;
  /** The unit that it is told to. */
  readonly unitId: string;
  readonly contact: Contact;
  /** The role that was asked for and that nobody of the unit has. */
  readonly wantedRole: ContactRole | undefined;
  /** The contact stands in for somebody of this role who is away. */
  readonly standsInFor?: ContactRole | undefined;
  /** Right side of the Message-ID. */
  readonly host: string;
  readonly realAt: number;
  /** For a contact of whom the plan does not say one. */
  readonly language: Language;
}

/** A notice as `insertNotices` writes it. */
export type NewNotice = Omit<
  NoticeTable,
  'noticeKey' | 'assignmentKey' | 'cycleKey' | 'data' | keyof QuotedReason
> & {
  /** For a cycle's summary the cycle's id. */
  readonly assignmentId: string;
  readonly cycleId: string;
  /** Content, and which role the contact stands in for. */
  readonly data: object;
};

/**
 * A notice to be written to the address of its contact. Id and Message-ID follow from what it is about and from the
 * address, so that a repeat is recognised everywhere; of the address they tell nothing once it is erased.
 */
export function noticeRow(notice: AddressedNotice, { addressKey, commitment }: KnownAddress): NewNotice {
  const { cycle, draft, unitId, contact, wantedRole, standsInFor, host, realAt, language } = notice;
  const { assignmentId, kind, ordinal, addressee, notBefore, dueAt, data } = draft;
  const noticeId = noticeIdOf({ about: assignmentId, kind, ordinal, address: addressInId(commitment) });
  return {
    noticeId,
    assignmentId,
    cycleId: cycle.cycleId,
    kind,
    ordinal,
    addressee,
    notBefore,
    dueAt,
    addressKey,
    contactUnitId: unitId,
    contactRole: contact.role,
    contactLanguage: contact.language ?? language,
    data: { ...data, ...(wantedRole && { fallback: true, wantedRole }), ...(standsInFor && { standsInFor }) },
    messageId: `<${sha256(noticeId).toString('hex', 0, 20)}@${host}>`,
    queuedRealAt: realAt,
  };
}

/** An address as it stands in ids. */
export function addressInId(commitment: Buffer): string {
  return commitment.toString('hex', 0, 6);
}
