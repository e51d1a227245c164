import { KyhanError } from '@kyhan/errors';
import { chainedEvent } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { insertEvents } from '../insert-events.js';
import type { PlanFact } from '../register-fact.js';

/** Where a plan's stream ends, locked until the transaction is over. */
export interface PlanHead {
  readonly planKey: number;
  readonly lastSequence: number;
  readonly lastHash: Buffer;
}

/** What is told of a plan: by whom, when (plan time and real time, epoch milliseconds), and why. */
export interface PlanTelling {
  readonly planSlug: string;
  readonly fact: PlanFact;
  readonly reason?: string | undefined;
  readonly actor: string;
  readonly at: number;
  readonly realAt: number;
}

/** @throws KyhanError PLAN_NOT_FOUND */
export async function lockPlan(trx: Db, slug: string): Promise<PlanHead> {
  const head = await trx
    .selectFrom('plans')
    .select(['planKey', 'lastSequence', 'lastHash'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  if (head === undefined) throw new KyhanError('PLAN_NOT_FOUND', { slug });
  return head;
}

/**
 * Writes an event behind the last of a plan's stream.
 * @returns where that ends now
 */
export async function tellOfPlan(trx: Db, head: PlanHead, telling: PlanTelling): Promise<PlanHead> {
  const { planSlug, fact, reason, actor, at, realAt } = telling;
  const why = reason === undefined ? {} : { reason };
  const event = { stream: planSlug, sequence: head.lastSequence + 1, at, actor, ...why, fact };
  const chained = chainedEvent(event, head, realAt);
  await insertEvents(trx, [chained], new Map([[planSlug, head.planKey]]));
  await trx
    .updateTable('plans')
    .set({ lastSequence: chained.sequence, lastHash: chained.hash })
    .where('slug', '=', planSlug)
    .execute();
  return { planKey: head.planKey, lastSequence: chained.sequence, lastHash: chained.hash };
}
