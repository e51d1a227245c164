import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { personData, tellOfDataGiven, type PersonData } from '@kyhan/register';
import { rightsOf } from '../rights/rights-of.js';
import type { Deciding } from './deciding.js';

/** Whose data is asked for, and by whom. */
export interface DataWish {
  readonly personId: string;
  readonly actor: Actor;
}

/**
 * Everything that the register holds of somebody: for themselves, and for whoever appoints. That it was given out is told.
 * @throws KyhanError PERSON_NOT_FOUND, also for another's
 */
export async function tellOwnData({ register, now }: Deciding, wish: DataWish): Promise<PersonData> {
  const { personId, actor } = wish;
  const isOwn = actor.kind === 'person' && actor.personId === personId;
  const mayAny = isOwn || (await rightsOf(register, actor, now)).may('appoint', {});
  const data = mayAny ? await personData(register, personId) : undefined;
  if (data === undefined) throw new KyhanError('PERSON_NOT_FOUND', { person: personId });
  await tellOfDataGiven(register, { personId, by: actorIdOf(actor), at: now, realAt: Date.now() });
  return data;
}
