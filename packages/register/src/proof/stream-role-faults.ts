import type { Act } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { RegisterFact } from '../register-fact.js';
import { askedKey, mightOpen, mightReview, wasAllowed, type HeldRights } from './held-rights.js';

const STREAM_ACTS = {
  'plan-applied': 'apply',
  // Who may change a plan may hold it back.
  'plan-acted': 'apply',
  'paper-issued': 'rule',
  'paper-left-out': 'rule',
  // A unit tells of its own people, and who coordinates of all.
  'training-told': 'rule',
  'cycle-opened': 'open',
  'cycle-drafted': 'open',
  'cycle-confirmed': 'open',
  'cycle-announced': 'open',
  'cycle-skipped': 'open',
  'cycle-joined': 'open',
  'cycle-moved': 'move-day',
  'cycle-postponed': 'rule',
  // Who is invited answers for itself, or who coordinates was told by telephone.
  'meeting-answered': 'submit',
  'meeting-attended': 'rule',
  'meeting-cancelled': 'rule',
  // Who owed it sends it out, or who coordinates.
  'report-issued': 'submit',
  'report-sent': 'submit',
  'report-arrived': 'submit',
  'cycle-closed': 'fall-due',
  // Also a return of what was accepted takes back how it had ended.
  'cycle-reopened': 'review',
  'cycle-purged': 'appoint',
} as const satisfies Partial<Record<RegisterFact['type'], Act>>;

/** Invariant 6 for what plans and cycles tell: whoever brought it about had the right to at that instant. */
export async function streamRoleFaults(db: Db, rights: HeldRights): Promise<string[]> {
  const { rows } = await sql<{
    stream: string;
    sequence: number;
    at: number;
    actor: string;
    type: keyof typeof STREAM_ACTS;
    planSlug: string;
    /** Of the ruling that reopened a cycle. */
    assignmentId: string | null;
    unitId: string | null;
    rulingId: string | null;
    leadId: string | null;
    /** The unit whose own people are told of. */
    ownUnit: string | null;
  }>`
    select coalesce(c.cycle_id, p.slug) as stream, e.sequence, e.at, e.actor, e.fact ->> 'type' as type, coalesce(c.plan_slug, p.slug) as plan_slug,
      e.fact ->> 'assignmentId' as assignment_id, coalesce(e.fact ->> 'unitId', a.unit_id) as unit_id, e.ruling_id, s.lead ->> 'assignmentId' as lead_id,
      case when e.fact -> 'told' ->> 'deed' in ('nominated', 'nomination-withdrawn')
        then e.fact -> 'told' ->> 'unit' end as own_unit
    from events e
    left join cycles c on c.cycle_key = e.stream_key
    left join plans p on p.plan_key = e.stream_key
    left join assignments a on a.assignment_id = e.fact ->> 'assignmentId'
    left join standings s on s.assignment_key = a.assignment_key
    where c.cycle_id is not null or p.slug is not null
    order by 1, e.sequence`.execute(db);
  return rows
    .filter(({ stream, at, actor, type, planSlug, unitId, assignmentId, rulingId, leadId, ownUnit }) => {
      const whose = unitId ?? ownUnit;
      const where = { planSlug, ...(whose === null ? {} : { unitId: whose }) };
      const deed = { actor, act: ownUnit === null ? STREAM_ACTS[type] : ('submit' as const), where };
      const opens = type === 'cycle-opened' || type === 'cycle-drafted';
      const requestedAt = opens ? rights.requestedAt.get(stream) : undefined;
      const ruledAt = rights.askedAt.get(askedKey(assignmentId ?? '', rulingId ?? ''));
      const done = { ...deed, at: requestedAt ?? ruledAt ?? at };
      if (done.act === 'open') return !mightOpen(rights, done, stream);
      if (wasAllowed(rights, done)) return false;
      const contribution = { planSlug, leadId: leadId ?? undefined };
      return done.act !== 'review' || !mightReview(rights, done, contribution);
    })
    .map(({ stream, sequence, type, actor }) => `${stream}: event ${sequence}, ${type} by ${actor}`);
}
