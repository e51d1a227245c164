import { readActorId, SYSTEM_ACTOR, TIME_ACTOR } from '@kyhan/plan/ids';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

const TIME = text({ vi: 'theo thời hạn', en: 'time' });
const SYSTEM = text({ vi: 'hệ thống', en: 'the system' });
const ACCOUNTS = {
  coordinator: message<{ account: string }>({ vi: 'đầu mối ({account})', en: 'coordinator ({account})' }),
  administrator: message<{ account: string }>({
    vi: 'quản trị ({account})',
    en: 'administrator ({account})',
  }),
} as const;

/**
 * Who did something, in words: time, the system, a unit by name, or a person by role and account.
 * @param actor as events name it: `time`, `system`, `unit:<id>`, `coordinator:<account>`, … Pure; throws nothing.
 */
export function actorName(actor: string, unitName: (unitId: string) => InBoth): InBoth {
  const { role, account = '' } = readActorId(actor);
  if (role === TIME_ACTOR) return TIME;
  if (role === SYSTEM_ACTOR) return SYSTEM;
  if (role === 'unit') return unitName(account);
  if (role === 'coordinator' || role === 'administrator') return ACCOUNTS[role]({ account });
  return sameInBoth(actor);
}
