import { createHash, randomBytes } from 'node:crypto';
import { endOfDay } from '@kyhan/calendar';
import { tokenBody, type TokenBody } from '@kyhan/contracts';
import { ROLE_LIMITS } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { getPlan, issueToken } from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** What a program is to be, and who says so. */
export type TokenWish = TokenBody & { readonly actor: Actor };

/** Found by whoever looks for secrets that were left lying about. */
const PREFIX = 'kyhan';

/**
 * Issues a token for a unit or an integration, within a plan and from now on.
 * @returns the token, which is kept by its hash alone
 * @throws KyhanError PLAN_NOT_FOUND, UNIT_UNKNOWN, NEW_DAY_PAST, ACT_ID_REUSED, REQUEST_INVALID where a role lacks its
 * unit or has one too many
 */
export async function issueAToken(
  { register, now }: Deciding,
  { actor, ...asked }: TokenWish,
): Promise<{ readonly tokenId: string; readonly token: string }> {
  const { tokenId, purpose, role, plan: planSlug, unit, until } = checked(tokenBody, asked);
  const { needs, takes } = ROLE_LIMITS[role];
  if (needs.includes('unitId') && !unit)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.missing({ name: 'unit' }),
      place: 'unit',
    });
  if (unit !== undefined && ![...needs, ...takes].includes('unitId'))
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name: 'unit' }), place: 'unit' });
  const { plan } = await getPlan(register, planSlug);
  if (unit !== undefined && !plan.units.some(({ id }) => id === unit))
    throw new KyhanError('UNIT_UNKNOWN', { unit });
  const untilAt = until === undefined ? undefined : endOfDay(until, plan.timeZone);
  if (untilAt !== undefined && untilAt <= now) throw new KyhanError('NEW_DAY_PAST', { day: until ?? '' });
  const token = `${PREFIX}_${tokenId}_${randomBytes(32).toString('base64url')}`;
  await issueToken(register, {
    tokenId,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    purpose,
    role,
    planSlug,
    ...(unit === undefined ? {} : { unitId: unit }),
    fromAt: now,
    ...(untilAt === undefined ? {} : { untilAt }),
    issuedBy: actorIdOf(actor),
    issuedRealAt: Date.now(),
  });
  return { tokenId, token };
}
