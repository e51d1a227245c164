import { CONTACT_ROLES, type ContactRole } from '@kyhan/plan';
import { CONTACT_ROLE_NAMES } from './contact-role-names.js';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { sameInBoth } from './same-in-both.js';

const STANDING_IN = message<{ address: string; role: InBoth }>({
  vi: '{address} (thay {role})',
  en: '{address} (for {role})',
});

interface Addressed {
  readonly address: string;
  readonly data: object;
}

/** Whom a notice goes to, as the log shows it: of who stands in for somebody, for whom. Pure; throws nothing. */
export function addressedAs({ address, data }: Addressed): InBoth {
  const role = standsInFor(data);
  return role === undefined ? sameInBoth(address) : STANDING_IN({ address, role: CONTACT_ROLE_NAMES[role] });
}

/** The role of who is away and in whose place a notice goes to another contact. Pure; throws nothing. */
export function standsInFor(data: object): ContactRole | undefined {
  if (!('standsInFor' in data)) return undefined;
  return CONTACT_ROLES.find((role) => role === data.standsInFor);
}
