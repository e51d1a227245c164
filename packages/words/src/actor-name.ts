import type { RoleKind } from '@kyhan/engine';
import { readActorId } from '@kyhan/plan/ids';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { ROLE_NAMES } from './role-names.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

const TIME = text({ vi: 'theo thời hạn', en: 'time' });
const PERSON = message<{ id: string }>({ vi: 'người dùng {id}', en: '{id}' });
const NAMED = message<{ name: string; id: string }>({ vi: '{name} ({id})', en: '{name} ({id})' });
const ERASED = message<{ id: string }>({
  vi: 'người dùng {id} (đã xóa họ tên)',
  en: '{id} (name erased)',
});
const AS = message<{ who: InBoth; role: InBoth }>({ vi: '{who}, {role}', en: '{who}, {role}' });
const OF_UNIT = message<{ who: InBoth; unit: InBoth }>({ vi: '{who}, {unit}', en: '{who}, {unit}' });
const HEAD = message<{ unit: InBoth }>({ vi: 'lãnh đạo {unit}', en: 'head of {unit}' });
const PLAN = message<{ version: number }>({
  vi: 'kế hoạch, phiên bản {version}',
  en: 'the plan, version {version}',
});
const TOKEN = message<{ id: string }>({ vi: 'mã truy cập {id}', en: 'token {id}' });

/** What is known of a person when it is read; no event has it. */
export interface ActingPerson {
  /** Absent where nobody knows one, or it was erased. */
  readonly name?: string | undefined;
  readonly isErased: boolean;
  /** What they were when they acted, and of which unit. */
  readonly role?: RoleKind | undefined;
  readonly unitId?: string | undefined;
}

type UnitName = (unitId: string) => InBoth;

/**
 * Who did something, in words: time, a unit by name, a version of the plan, a person by name beside the id, with role
 * and unit; by the id alone where nobody is known.
 * @param actor as events name it (`actorIdOf`); what names nobody is told as it stands. Pure; throws nothing.
 */
export function actorName(actor: string, unitName: UnitName, person?: ActingPerson): InBoth {
  const who = readActorId(actor);
  switch (who?.kind) {
    case 'time':
      return TIME;
    case 'unit':
      return who.approves === undefined ? unitName(who.unitId) : HEAD({ unit: unitName(who.unitId) });
    case 'person':
      return person === undefined ? PERSON({ id: who.personId }) : withRole(who.personId, unitName, person);
    case 'plan':
      return PLAN({ version: who.version });
    case 'token':
      return TOKEN({ id: who.tokenId });
    case undefined:
      return sameInBoth(actor);
  }
}

function withRole(id: string, unitName: UnitName, person: ActingPerson): InBoth {
  const { role, unitId } = person;
  const named = calledAs(id, person);
  const inRole = role === undefined ? named : AS({ who: named, role: ROLE_NAMES[role] });
  return unitId === undefined ? inRole : OF_UNIT({ who: inRole, unit: unitName(unitId) });
}

function calledAs(id: string, { name, isErased }: ActingPerson): InBoth {
  if (name !== undefined) return NAMED({ name, id });
  return isErased ? ERASED({ id }) : PERSON({ id });
}
