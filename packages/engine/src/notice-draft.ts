import type { Instant } from '@kyhan/calendar';
import type { EscalationTarget } from '@kyhan/plan';
import type { NoticeContent } from './notice-content.js';

/**
 * Who is told: the focal point of the owing unit, or with it deputy and clerk (`unit`), its head, the focal point of
 * coordinator or owner, or the coordinator's head; of a contribution the focal point of its lead, or the lead's head.
 */
export type NoticeAddressee =
  | 'focal-point'
  | 'unit'
  | EscalationTarget
  | 'coordinator-head'
  | 'lead'
  | 'lead-head';

const ADDRESSEES: Readonly<Record<NoticeAddressee, true>> = {
  'focal-point': true,
  unit: true,
  head: true,
  coordinator: true,
  owner: true,
  'coordinator-head': true,
  lead: true,
  'lead-head': true,
};

/** Every addressee. */
export const NOTICE_ADDRESSEES = Object.keys(ADDRESSEES) as readonly NoticeAddressee[];

/** One message owed, before its contacts are looked up. Unique per (assignment, kind, ordinal, contact). */
export type NoticeDraft = NoticeContent & {
  readonly assignmentId: string;
  readonly ordinal: number;
  readonly addressee: NoticeAddressee;
  /** The unit whose contact it is, where that is not who owes: it gave up what this is about. */
  readonly toldUnitId?: string;
  /** Plan time before which it must not leave. */
  readonly notBefore: Instant;
  /** The due instant it speaks about: the notice is dropped where another one has come into force. */
  readonly dueAt: Instant;
};
