import type { Act, AssignmentEvent, AssignmentEventType } from '@kyhan/engine';
import { readCycleId } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { RegisterFact } from '../schema.js';
import type { AssignmentRecord } from './assignment-record.js';
import { askedKey, wasAllowed, type HeldRights } from './held-rights.js';

/**
 * Invariant 6, as far as the register can tell: whoever brought an event about, or handed something in, had the right
 * to at that instant (design, "The life of an assignment", column "by"). Pure; throws nothing.
 */
export function roleFaults({ row, events, submissions }: AssignmentRecord, rights: HeldRights): string[] {
  const { planSlug = '' } = readCycleId(row.cycleId) ?? {};
  const where = { planSlug, unitId: row.unitId };
  const byEvents = events
    .filter((event) => {
      const { actor } = event;
      return !wasAllowed(rights, { actor, act: actOf(event), at: decidedAt(event, row, rights), where });
    })
    .map(({ stream, sequence, actor, fact }) => `${stream}: event ${sequence}, ${fact.type} by ${actor}`);
  const bySubmissions = submissions
    .filter(({ actor, storedAt: at }) => !wasAllowed(rights, { actor, act: 'submit', at, where }))
    .map(({ submissionId, actor }) => `${submissionId}: handed in by ${actor}`);
  return [...byEvents, ...bySubmissions];
}

/** What brings an event about, by its type. */
const ACT_OF: Readonly<Record<AssignmentEventType, Act>> = {
  opened: 'open',
  reminded: 'fall-due',
  'became-overdue': 'fall-due',
  'overdue-reminded': 'fall-due',
  escalated: 'fall-due',
  submitted: 'submit',
  'review-reminded': 'fall-due',
  withdrawn: 'withdraw',
  returned: 'rule',
  extended: 'rule',
  accepted: 'rule',
  waived: 'rule',
  transferred: 'rule',
  missed: 'fall-due',
};

function actOf({ fact }: AssignmentEvent): Act {
  if (fact.type === 'accepted' && fact.automatic) return 'fall-due';
  if (fact.type === 'extended' && fact.moved !== undefined) return 'move-day';
  return ACT_OF[fact.type];
}

/** The instant of the deed: a turn takes in later what was asked for or handed in, and a role may have ended since. */
function decidedAt(
  { at, fact, rulingId }: AssignmentEvent,
  { assignmentId, cycleId }: AssignmentRecord['row'],
  { askedAt, handedOverAt, requestedAt }: HeldRights,
): number {
  if (fact.type === 'submitted') return fact.storedAt;
  if (fact.type !== 'opened') return askedAt.get(askedKey(assignmentId, rulingId ?? '')) ?? at;
  const { transferredFrom } = fact;
  return (transferredFrom === undefined ? requestedAt.get(cycleId) : handedOverAt.get(transferredFrom)) ?? at;
}

const STREAM_ACTS = {
  'plan-applied': 'apply',
  'cycle-opened': 'open',
  'cycle-moved': 'move-day',
  'cycle-closed': 'fall-due',
} as const satisfies Partial<Record<RegisterFact['type'], Act>>;

/** The same for what plans and cycles tell. */
export async function streamRoleFaults(db: Db, rights: HeldRights): Promise<string[]> {
  const { rows } = await sql<{
    stream: string;
    sequence: number;
    at: number;
    actor: string;
    type: keyof typeof STREAM_ACTS;
    planSlug: string;
  }>`
    select coalesce(c.cycle_id, p.slug) as stream, e.sequence, e.at, e.actor, e.fact ->> 'type' as type, coalesce(c.plan_slug, p.slug) as plan_slug
    from events e
    left join cycles c on c.cycle_key = e.stream_key
    left join plans p on p.plan_key = e.stream_key
    where c.cycle_id is not null or p.slug is not null
    order by 1, e.sequence`.execute(db);
  return rows
    .filter(({ stream, at, actor, type, planSlug }) => {
      const deed = { actor, act: STREAM_ACTS[type], where: { planSlug } };
      const askedAt = type === 'cycle-opened' ? rights.requestedAt.get(stream) : undefined;
      return !wasAllowed(rights, { ...deed, at: askedAt ?? at });
    })
    .map(({ stream, sequence, type, actor }) => `${stream}: event ${sequence}, ${type} by ${actor}`);
}
