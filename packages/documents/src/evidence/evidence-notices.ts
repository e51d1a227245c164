import type { EvidenceValues } from './evidence-values.js';
import { isoOf } from './iso-of.js';
import type { PlacedFact } from './placed-fact.js';
import { actsDone, type ActDone } from './acts-done.js';

/** One attempt to send a notice, and what the other side said. */
interface ToldAttempt {
  readonly attempt: number;
  /** `sent`: the server of the other side accepted it; `bounced`: it came back after that. */
  readonly outcome: string;
  /** The letter that it went in, by its Message-ID: several notices may go in one. */
  readonly letter: string;
  readonly server?: unknown;
  /** When it was accepted; absent where it was not, and where it came back. */
  readonly acceptedAt?: string;
  /** Of the bytes handed over: sha256 in hexadecimal digits; null where it was accepted before that was kept. */
  readonly messageSha256?: string | null;
  readonly checkpoint: number | null;
}

/** What "told" means of one notice: each attempt, whether it was opened, what was done then. */
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
  /** The first version or act that was stored after it was accepted, whoever did it; absent where it came back. */
  readonly acted?: ActDone;
  readonly checkpoint: number | null;
}

interface Told {
  readonly facts: readonly PlacedFact[];
  readonly values: EvidenceValues;
}

/** The notices of an assignment in the order in which they were owed. Pure; throws nothing. */
export function evidenceNotices(ofAssignment: readonly PlacedFact[], told: Told): ToldNotice[] {
  const acts = actsDone(ofAssignment);
  return ofAssignment
    .filter(({ table }) => table === 'notices')
    .toSorted((a, b) => Number(a.columns['not_before']) - Number(b.columns['not_before']))
    .map(({ columns, checkpoint }) => {
      const attempts = attemptsOf(columns, told);
      const acted = firstAfter(attempts, acts);
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

function attemptsOf(notice: PlacedFact['columns'], { facts, values }: Told): ToldAttempt[] {
  return facts
    .filter(
      ({ table, columns }) => table === 'notice_results' && columns['notice_key'] === notice['notice_key'],
    )
    .toSorted((a, b) => Number(a.columns['real_at']) - Number(b.columns['real_at']))
    .map(({ columns, checkpoint }) => {
      const server = values.of(columns['response_commitment']);
      const outcome = String(columns['outcome']);
      return {
        attempt: Number(columns['attempt']),
        outcome,
        letter: String(columns['digest_id'] ?? notice['message_id']),
        ...(server === undefined ? {} : { server }),
        // One that came back still says when it had left.
        ...(outcome === 'sent' ? { acceptedAt: isoOf(columns['sent_at']) } : {}),
        ...hashOf(columns),
        checkpoint,
      };
    });
}

/** What came back says nothing of its own: the attempt that left does. */
function hashOf({ outcome, message_sha256: hash }: PlacedFact['columns']) {
  if (typeof hash === 'string') return { messageSha256: hash };
  return outcome === 'sent' ? { messageSha256: null } : {};
}

function firstAfter(attempts: readonly ToldAttempt[], acts: readonly ActDone[]): ActDone | undefined {
  if (attempts.some(({ outcome }) => outcome === 'bounced')) return undefined;
  const accepted = attempts.find((one) => one.acceptedAt !== undefined)?.acceptedAt;
  return accepted === undefined ? undefined : acts.find(({ at }) => at >= accepted);
}
