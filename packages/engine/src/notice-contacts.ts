import type { Contact, ContactRole } from '@kyhan/plan';
import { addressKey, noticeAddress } from './notice-address.js';
import type { NoticeAddressee } from './notice-draft.js';

/** Who of a unit is away, by address, and whose address stands in (`addressKey`). */
export type Away = ReadonlyMap<string, string>;

export interface ChosenContacts {
  readonly contacts: readonly Contact[];
  /** The role that was asked for and that nobody of the unit has. */
  readonly wantedRole?: ContactRole;
  /** Those of them who stand in for somebody who is away, and whose role that one has. */
  readonly standIns?: ReadonlyMap<Contact, ContactRole>;
}

const HEADS: readonly NoticeAddressee[] = ['head', 'coordinator-head', 'lead-head'];

/** Whom to ask in a unit that lacks the role, the lowest first: somebody is always better than nobody. */
const TURN: Readonly<Record<ContactRole, number>> = { 'focal-point': 1, deputy: 2, clerk: 3, head: 4 };

/**
 * The contacts of a unit that a notice goes to; empty where the unit has none at all. For who is away goes who stands
 * in, another contact of the unit who is there. Pure; throws nothing.
 */
export function noticeContacts(
  contacts: readonly Contact[],
  addressee: NoticeAddressee,
  away: Away = NOBODY,
): ChosenContacts {
  const chosen = chosenContacts(contacts, addressee);
  if (away.size === 0) return chosen;
  const told = chosen.contacts.map((contact) => ({ contact, to: presentFor(contact, contacts, away) }));
  const moved = told.filter(({ contact, to }) => to !== contact);
  if (moved.length === 0) return chosen;
  const standIns = new Map(moved.map(({ contact, to }) => [to, contact.role]));
  return { ...chosen, contacts: [...new Set(told.map(({ to }) => to))], standIns };
}

const NOBODY: Away = new Map();

function presentFor(contact: Contact, contacts: readonly Contact[], away: Away): Contact {
  const keyOf = (one: Contact) => addressKey(noticeAddress(one));
  const substitute = away.get(keyOf(contact));
  if (substitute === undefined || away.has(substitute)) return contact;
  return contacts.find((one) => keyOf(one) === substitute) ?? contact;
}

function chosenContacts(contacts: readonly Contact[], addressee: NoticeAddressee): ChosenContacts {
  if (addressee === 'unit') {
    const all = contacts.filter(({ role }) => role !== 'head');
    if (all.length > 0) return { contacts: all };
  }
  const wanted = HEADS.includes(addressee) ? 'head' : 'focal-point';
  const asked = contacts.filter(({ role }) => role === wanted);
  if (asked.length > 0) return { contacts: asked };
  const first = Math.min(...contacts.map(({ role }) => TURN[role]));
  const others = contacts.filter(({ role }) => TURN[role] === first);
  return others.length === 0 ? { contacts: [] } : { contacts: others, wantedRole: wanted };
}
