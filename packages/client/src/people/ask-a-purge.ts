import {
  purgeApprovalBody,
  purgeBody,
  purgeRefusalBody,
  type PurgeBody,
  type PurgeRefusalBody,
} from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { approvePurge, askPurge, declinePurge, type Purge } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** What is to be purged, why, and who asks. */
export type PurgeAsking = PurgeBody & { readonly actor: Actor };

/** Which purge somebody agrees to. */
export interface PurgeAgreement {
  readonly purge: number;
  readonly actor: Actor;
}

/** Which purge somebody declines or takes back, and why. */
export type PurgeDeclining = PurgeRefusalBody & { readonly actor: Actor };

/**
 * Asks that what was typed by mistake goes; answers with the number of the act.
 * @throws KyhanError PURGE_NOTHING, REASON_MISSING, REQUEST_INVALID
 */
export async function askAPurge(
  { register, now }: Deciding,
  { actor, ...asked }: PurgeAsking,
): Promise<number> {
  const { reason, ...subject } = checked(purgeBody, asked);
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const said = { actor: actorIdOf(actor), at: now, realAt: Date.now() };
  return await askPurge(register, { subject, reason, ...said });
}

/**
 * Agrees to what another administrator asked for, and does it.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_CLOSED, PURGE_NEEDS_ANOTHER, FILES_UNAVAILABLE, REQUEST_INVALID
 */
export async function approveAPurge({ register, now }: Deciding, wish: PurgeAgreement): Promise<Purge> {
  const { actor, ...asked } = wish;
  const { purge } = checked(purgeApprovalBody, asked);
  return await approvePurge(register, { purge, actor: actorIdOf(actor), at: now, realAt: Date.now() });
}

/**
 * Declines what another administrator asked for, or takes back what one asked for: nothing goes.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_CLOSED, REASON_MISSING, REQUEST_INVALID
 */
export async function declineAPurge(
  { register, now }: Deciding,
  { actor, ...asked }: PurgeDeclining,
): Promise<Purge> {
  const { purge, reason } = checked(purgeRefusalBody, asked);
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const said = { actor: actorIdOf(actor), at: now, realAt: Date.now() };
  return await declinePurge(register, { purge, reason, ...said });
}
