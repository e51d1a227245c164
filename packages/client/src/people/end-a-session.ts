import { sessionEndBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { endSession } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { rightsOf } from '../rights/rights-of.js';
import type { Deciding } from './deciding.js';

/** A session by the id that lists show, and who ends it. */
export interface SessionEndWish {
  readonly sessionId: string;
  readonly actor: Actor;
}

/**
 * Ends one of one's own sessions, or for who appoints anybody's.
 * @throws KyhanError SESSION_NOT_FOUND, also for another's; REQUEST_INVALID
 */
export async function endASession(
  { register, now }: Deciding,
  { actor, ...asked }: SessionEndWish,
): Promise<void> {
  const { sessionId } = checked(sessionEndBody, asked);
  const mayAny = (await rightsOf(register, actor, now)).may('appoint', {});
  const of = mayAny ? undefined : actorIdOf(actor);
  const isEnded = await endSession(register, { sessionId, actor, of, at: now, realAt: Date.now() });
  if (!isEnded) throw new KyhanError('SESSION_NOT_FOUND', { session: sessionId });
}
