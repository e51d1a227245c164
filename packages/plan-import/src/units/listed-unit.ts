import type { PlainDate } from '@kyhan/calendar';
import type { Contact } from '@kyhan/plan';
import type { ImportFinding } from '../duties/duty.js';

/** Whose mailbox it is, as plans name them. */
export type MailboxRole = Contact['role'];

/** A mailbox of a unit. */
export interface ListedContact {
  readonly role: MailboxRole;
  readonly name?: string;
  readonly email: string;
  readonly phone?: string;
}

/** A unit as a table lists it, with everybody that its rows name. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly english?: string;
  /** An id of the same table, or what stands there where none is of that name. */
  readonly parent?: string;
  readonly level?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly contacts: readonly ListedContact[];
}

/** What a table of units comes to. */
export interface ReadUnits {
  readonly units: readonly ListedUnit[];
  readonly findings: readonly ImportFinding[];
  /** How many rows below the headings say something. */
  readonly rows: number;
}
