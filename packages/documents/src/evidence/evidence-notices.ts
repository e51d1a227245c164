import type { EvidenceValues } from './evidence-values.js';
import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';
import type { ToldEvent } from './told-event.js';

/** One attempt to send a notice, and what the other side said. */
interface ToldAttempt {
  readonly attempt: number;
  /** `sent`: the server of the other side accepted it. */
  readonly outcome: string;
  readonly server?: unknown;
  /** When it was accepted; absent where it was not. */
  readonly acceptedAt?: string;
  /** Of the bytes handed over: sha256 in hexadecimal digits; null where it was accepted before that was kept. */
  readonly messageSha256?: string | null;
}

/** What "told" means of one notice: each attempt, whether it was opened, what the unit did then. */
export interface ToldNotice {
  readonly noticeId: string;
  readonly kind: string;
  readonly ordinal: number;
  /** Whom it was owed to: a role of a unit, never a name. */
  readonly to: { readonly unitId: string; readonly role: string };
  readonly notBefore: string;
  readonly attempts: readonly ToldAttempt[];
  /** The register watches nobody open a letter. */
  readonly opened: 'not-watched';
  /** The first thing that the unit did after it was accepted. */
  readonly acted?: { readonly type: string; readonly at: string };
  readonly checkpoint: number | null;
}

interface Told {
  readonly facts: readonly PlacedFact[];
  readonly events: readonly ToldEvent[];
  readonly values: EvidenceValues;
}

/** The notices of an assignment in the order in which they were owed. Pure; throws nothing. */
export function evidenceNotices(ofAssignment: readonly PlacedFact[], told: Told): ToldNotice[] {
  return ofAssignment
    .filter(({ table }) => table === 'notices')
    .toSorted((a, b) => Number(a.columns['not_before']) - Number(b.columns['not_before']))
    .map(({ columns, checkpoint }) => {
      const attempts = attemptsOf(columns['notice_key'], told);
      const acceptedAt = attempts.find((one) => one.acceptedAt !== undefined)?.acceptedAt;
      const acted = acceptedAt === undefined ? undefined : actedAfter(told.events, acceptedAt);
      return {
        noticeId: String(columns['notice_id']),
        kind: String(columns['kind']),
        ordinal: Number(columns['ordinal']),
        to: { unitId: String(columns['contact_unit_id']), role: String(columns['contact_role']) },
        notBefore: isoOf(columns['not_before']),
        attempts,
        opened: 'not-watched',
        ...(acted === undefined ? {} : { acted }),
        checkpoint,
      };
    });
}

function attemptsOf(noticeKey: unknown, { facts, values }: Told): ToldAttempt[] {
  return facts
    .filter(({ table, columns }) => table === 'notice_results' && columns['notice_key'] === noticeKey)
    .toSorted((a, b) => Number(a.columns['real_at']) - Number(b.columns['real_at']))
    .map(({ columns }) => {
      const server = values.of(columns['response_commitment']);
      return {
        attempt: Number(columns['attempt']),
        outcome: String(columns['outcome']),
        ...(server === undefined ? {} : { server }),
        ...(columns['sent_at'] === undefined ? {} : { acceptedAt: isoOf(columns['sent_at']) }),
        ...hashOf(columns),
      };
    });
}

/** What came back says nothing of its own: the attempt that left does. */
function hashOf({ outcome, message_sha256: hash }: PlacedFact['columns']) {
  if (typeof hash === 'string') return { messageSha256: hash };
  return outcome === 'sent' ? { messageSha256: null } : {};
}

function actedAfter(events: readonly ToldEvent[], acceptedAt: string) {
  const then = events.find(({ at, actor }) => at >= acceptedAt && actor.startsWith('unit:'));
  return then === undefined ? undefined : { type: then.fact.type, at: then.at };
}
