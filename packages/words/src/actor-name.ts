import { readActorId } from '@kyhan/plan/ids';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

const TIME = text({ vi: 'theo thời hạn', en: 'time' });
const PERSON = message<{ id: string }>({ vi: 'người dùng {id}', en: '{id}' });
const HEAD = message<{ unit: InBoth }>({ vi: 'lãnh đạo {unit}', en: 'head of {unit}' });
const PLAN = message<{ version: number }>({
  vi: 'kế hoạch, phiên bản {version}',
  en: 'the plan, version {version}',
});
const TOKEN = message<{ id: string }>({ vi: 'mã truy cập {id}', en: 'token {id}' });

/**
 * Who did something, in words: time, a unit by name, a version of the plan, a person by id.
 * @param actor as events name it (`actorIdOf`); what names nobody is told as it stands. Pure; throws nothing.
 */
export function actorName(actor: string, unitName: (unitId: string) => InBoth): InBoth {
  const who = readActorId(actor);
  switch (who?.kind) {
    case 'time':
      return TIME;
    case 'unit':
      return who.approves === undefined ? unitName(who.unitId) : HEAD({ unit: unitName(who.unitId) });
    case 'person':
      return PERSON({ id: who.personId });
    case 'plan':
      return PLAN({ version: who.version });
    case 'token':
      return TOKEN({ id: who.tokenId });
    case undefined:
      return sameInBoth(actor);
  }
}
