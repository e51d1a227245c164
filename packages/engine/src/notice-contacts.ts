import type { Contact, ContactRole } from '@kyhan/plan';
import type { NoticeAddressee } from './notice-draft.js';

export interface ChosenContacts {
  readonly contacts: readonly Contact[];
  /** The role that was asked for and that nobody of the unit has. */
  readonly wantedRole?: ContactRole;
}

/** Whom to ask in a unit that lacks the role, the lowest first: somebody is always better than nobody. */
const TURN: Readonly<Record<ContactRole, number>> = { 'focal-point': 1, deputy: 2, clerk: 3, head: 4 };

/** The contacts of a unit that a notice goes to; empty where the unit has none at all. Pure; throws nothing. */
export function noticeContacts(contacts: readonly Contact[], addressee: NoticeAddressee): ChosenContacts {
  if (addressee === 'unit') {
    const all = contacts.filter(({ role }) => role !== 'head');
    if (all.length > 0) return { contacts: all };
  }
  const wanted = addressee === 'head' || addressee === 'coordinator-head' ? 'head' : 'focal-point';
  const asked = contacts.filter(({ role }) => role === wanted);
  if (asked.length > 0) return { contacts: asked };
  const first = Math.min(...contacts.map(({ role }) => TURN[role]));
  const others = contacts.filter(({ role }) => TURN[role] === first);
  return others.length === 0 ? { contacts: [] } : { contacts: others, wantedRole: wanted };
}
