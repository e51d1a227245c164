import type { WebhookState } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { Register } from '../connection/register.js';
import { isCopy } from '../deployment/mail-hold.js';
import { unknownPauseMs } from '../notices/unknown-pause-ms.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present, type Present } from '../present.js';

/** What was told to a webhook, or is to be. */
export type WebhookDelivery = Present<DeliveryRow> & { readonly messageId: string };

interface DeliveryRow {
  webhookId: string;
  /** The assignment or the cycle that it happened to. */
  stream: string;
  sequence: number;
  type: string;
  state: WebhookState;
  attempts: number;
  unknownCount: number;
  queuedRealAt: number;
  retryRealAt: number | null;
  settledRealAt: number | null;
  response: string | null;
}

export interface WebhookDeliveryFilter {
  readonly webhookId?: string;
  readonly state?: WebhookState;
}

/** One event, one id, whatever becomes of its letters. */
function messageIdOf({ stream, sequence }: Pick<DeliveryRow, 'stream' | 'sequence'>): string {
  return `${stream}:${sequence}`;
}

/**
 * A page of what webhooks were told, the newest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfWebhookDeliveries(
  { db }: Register,
  { webhookId, state }: WebhookDeliveryFilter,
  paging: Paging,
): Promise<Page<WebhookDelivery>> {
  const all = db
    .selectFrom(sql<DeliveryRow & { deliveryId: string }>`(${TOLD})`.as('told'))
    .selectAll()
    .$if(webhookId !== undefined, (query) => query.where('webhookId', '=', webhookId ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'pending'));
  const order = { at: 'queuedRealAt', id: 'deliveryId', newestFirst: true };
  const { items, ...rest } = await readPage(all, order, paging);
  const told = items.map(({ deliveryId: _deliveryId, ...row }) => ({
    ...present(row),
    messageId: messageIdOf(row),
  }));
  return { items: told, ...rest };
}

const TOLD = sql`
  select d.webhook_id, coalesce(a.assignment_id, c.cycle_id) as stream, d.sequence, e.fact->>'type' as type,
    d.state, d.attempts, d.unknown_count, d.queued_real_at, d.settled_real_at, d.response,
    case when d.settled_real_at is null and d.attempts > 0 then d.retry_real_at end as retry_real_at,
    lpad(d.delivery_key::text, 20, '0') as delivery_id
  from webhook_deliveries d
  join events e on e.stream_key = d.stream_key and e.sequence = d.sequence
  left join assignments a on a.assignment_key = d.stream_key
  join cycles c on c.cycle_key = coalesce(a.cycle_key, d.stream_key)`;

/** A delivery that its sender has taken up. */
export interface TakenDelivery {
  readonly deliveryKey: number;
  readonly webhookId: string;
  readonly messageId: string;
  readonly url: string;
  readonly secret: string;
  readonly planSlug: string;
  readonly cycleId: string;
  readonly assignmentId?: string;
  readonly sequence: number;
  readonly type: string;
  /** When it happened, plan time. */
  readonly at: number;
  /** With this one. */
  readonly attempts: number;
}

const LEASE_MS = 2 * 60_000;
const KEPT_MS = 30 * 24 * 60 * 60_000;

type TakenRow = Omit<TakenDelivery, 'messageId' | 'assignmentId'> & {
  readonly stream: string;
  readonly assignmentId: string | null;
};

/**
 * Takes up what is to be sent now, those first that wait longest; what a sender has left in the middle is taken up
 * again as one whose result is unknown, and what was settled long ago goes; a copy of the deployment takes up nothing.
 * `realNow` is real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeWebhookDeliveries(
  { db }: Register,
  { realNow, limit }: { readonly realNow: number; readonly limit: number },
): Promise<TakenDelivery[]> {
  await db
    .deleteFrom('webhookDeliveries')
    .where('settledRealAt', '<=', realNow - KEPT_MS)
    .execute();
  const { rows } = await taking(realNow, limit).execute(db);
  return rows
    .toSorted((a, b) => a.deliveryKey - b.deliveryKey)
    .map(({ stream, ...row }) => ({ ...present(row), messageId: messageIdOf({ stream, ...row }) }));
}

function taking(realNow: number, limit: number): RawBuilder<TakenRow> {
  return sql<TakenRow>`
    with taken as (
      update webhook_deliveries d set state = 'sending', attempts = attempts + 1,
        unknown_count = unknown_count + (state = 'sending')::int, lease_until_real_at = ${realNow + LEASE_MS}
      where d.delivery_key in (
        select delivery_key from webhook_deliveries
        where settled_real_at is null and retry_real_at <= ${realNow} and not ${isCopy()}
          and (state <> 'sending' or lease_until_real_at <= ${realNow})
        order by retry_real_at, delivery_key limit ${limit} for update skip locked)
      returning d.*)
    select t.delivery_key, w.webhook_id, w.url, w.secret, c.plan_slug, c.cycle_id, a.assignment_id, t.sequence,
      coalesce(a.assignment_id, c.cycle_id) as stream, e.fact->>'type' as type, e.at, t.attempts
    from taken t
    join webhooks w on w.webhook_id = t.webhook_id
    join events e on e.stream_key = t.stream_key and e.sequence = t.sequence
    left join assignments a on a.assignment_key = t.stream_key
    join cycles c on c.cycle_key = coalesce(a.cycle_key, t.stream_key)`;
}

/**
 * What became of an attempt: taken; to be made again at `retryRealAt`; taken or not, nobody knows; the last one, and not
 * taken.
 */
export interface WebhookResult {
  readonly deliveryKey: number;
  readonly outcome: 'taken' | 'again' | 'unclear' | 'given-up';
  readonly response: string;
  readonly realNow: number;
  readonly retryRealAt: number;
}

/**
 * Keeps what became of an attempt. One whose result is unknown is sent again, at once and then ever later: whoever is
 * told knows a message by its id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function recordWebhookResult({ db }: Register, result: WebhookResult): Promise<void> {
  const { deliveryKey, outcome, response, realNow, retryRealAt } = result;
  const update = db
    .updateTable('webhookDeliveries')
    .where('deliveryKey', '=', deliveryKey)
    // Ended meanwhile: it stays dropped.
    .where('state', '=', 'sending');
  if (outcome === 'unclear') {
    const { unknownCount } = (await db
      .selectFrom('webhookDeliveries')
      .select('unknownCount')
      .where('deliveryKey', '=', deliveryKey)
      .executeTakeFirst()) ?? { unknownCount: 0 };
    const counted = unknownCount + 1;
    const retry = realNow + Math.max(SHORTEST_PAUSE_MS, unknownPauseMs(counted));
    await update.set({ state: 'unknown', unknownCount: counted, response, retryRealAt: retry }).execute();
  } else if (outcome === 'again') await update.set({ state: 'pending', response, retryRealAt }).execute();
  else
    await update
      .set({ state: outcome === 'taken' ? 'sent' : 'failed', response, settledRealAt: realNow })
      .execute();
}

const SHORTEST_PAUSE_MS = 1000;

/** When the next one is to be sent, real time; absent where none waits. */
export interface NextWebhookDelivery {
  readonly isAnyRegistered: boolean;
  readonly retryRealAt?: number;
}

/**
 * What is still to be told, and whether anybody is; a copy tells nobody until somebody takes it over, who rings.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function nextWebhookDelivery({ db }: Register): Promise<NextWebhookDelivery> {
  const { rows } = await sql<{ isAnyRegistered: boolean; retryRealAt: number | null }>`
    select exists (select 1 from webhooks where ended_at is null) as is_any_registered,
      (select min(greatest(retry_real_at, case when state = 'sending' then lease_until_real_at else 0 end))
        from webhook_deliveries where settled_real_at is null and not ${isCopy()}) as retry_real_at`.execute(
    db,
  );
  const { isAnyRegistered = false, retryRealAt = null } = rows[0] ?? {};
  return { isAnyRegistered, ...present({ retryRealAt }) };
}
