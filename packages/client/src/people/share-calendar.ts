import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { listTokens } from '@kyhan/register';
import { requireRight, rightsOf } from '../rights/rights-of.js';
import type { Deciding } from './deciding.js';
import { issueAToken } from './issue-a-token.js';
import { revokeAToken, type TokenEndWish } from './revoke-a-token.js';

/** The calendar of a unit, or of a plan, is to be read by a program, and who says so. */
export interface CalendarWish {
  readonly tokenId: string;
  /** Where it is read, for whoever takes it back. */
  readonly purpose: string;
  readonly plan: string;
  /** Absent: of all units of the plan, for who coordinates it. */
  readonly unit?: string;
  readonly actor: Actor;
}

/**
 * Issues a token that reads the calendar of a unit, or of a plan, and does nothing else.
 * @returns the token, which is kept by its hash alone
 * @throws KyhanError NOT_ALLOWED, PLAN_NOT_FOUND, UNIT_UNKNOWN, ACT_ID_REUSED, REQUEST_INVALID
 */
export async function shareCalendar(
  deciding: Deciding,
  wish: CalendarWish,
): Promise<{ readonly tokenId: string; readonly token: string }> {
  const { actor, plan: planSlug, unit: unitId } = wish;
  const where = placeOf(planSlug, unitId);
  await requireRight(deciding.register, { actor, at: deciding.now, act: 'share-calendar', where });
  return await issueAToken(deciding, { ...wish, role: 'calendar' });
}

/**
 * Takes back a token that reads the calendar of a unit: its own people may, and of a plan who coordinates it.
 * @throws KyhanError TOKEN_NOT_FOUND, also where it is another unit's or more than a calendar's
 */
export async function endSharedCalendar(deciding: Deciding, wish: TokenEndWish): Promise<void> {
  const { register, now } = deciding;
  const rights = await rightsOf(register, wish.actor, now);
  const own = await listTokens(register, { tokenId: wish.tokenId, role: 'calendar' });
  const isTheirs = own.some(({ planSlug, unitId }) =>
    rights.may('share-calendar', placeOf(planSlug, unitId)),
  );
  if (!isTheirs) throw new KyhanError('TOKEN_NOT_FOUND', { token: wish.tokenId });
  await revokeAToken(deciding, wish);
}

function placeOf(planSlug: string, unitId: string | undefined) {
  return { planSlug, ...(unitId === undefined ? {} : { unitId }) };
}
