import type { Contact, ContactRole } from '@kyhan/plan';
import type { NoticeAddressee } from './notice-draft.js';

export interface ChosenContacts {
  readonly contacts: readonly Contact[];
  /** The role that was asked for and that nobody of the unit has. */
  readonly wantedRole?: ContactRole;
}

/** Whom to ask in a unit that lacks the role: somebody is always better than nobody. */
const FALLBACKS: Readonly<Record<'focal-point' | 'head', readonly ContactRole[]>> = {
  'focal-point': ['focal-point', 'deputy', 'head'],
  head: ['head', 'focal-point', 'deputy'],
};

/** The contacts of a unit that a notice goes to; empty where the unit has none at all. Pure; throws nothing. */
export function noticeContacts(contacts: readonly Contact[], addressee: NoticeAddressee): ChosenContacts {
  const wanted = addressee === 'head' ? 'head' : 'focal-point';
  for (const role of FALLBACKS[wanted]) {
    const found = contacts.filter((contact) => contact.role === role);
    if (found.length > 0)
      return role === wanted ? { contacts: found } : { contacts: found, wantedRole: wanted };
  }
  return { contacts: [] };
}
