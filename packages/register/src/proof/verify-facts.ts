import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { CheckpointProof } from '../leaves/checkpoint-proof.js';
import { FoundFaults } from '../leaves/found-faults.js';
import { LeafProof } from '../leaves/leaf-proof.js';
import { SigningKeys } from '../leaves/signing-keys.js';
import { unleavedFacts } from '../leaves/unleaved-facts.js';
import type { Purge } from '../purges/find-purges.js';
import { ToldErasures } from '../purges/told-erasures.js';
import { checkedAtWork } from './checked-at-work.js';
import { personFaults } from './person-faults.js';
import { StampProof } from '../time-stamp/stamp-proof.js';

/** What comparing facts with their leaves, and leaves with their checkpoints, came to. */
export type FactsProof = Untold<VerifyAnswer>['facts'];

/** Where to begin. */
export interface ProvedFrom {
  /** Only what was anchored after this checkpoint, and what is not anchored yet; absent: everything. */
  readonly after?: number;
  /** So many faults are named; all are counted. */
  readonly named?: number;
  /** Certificates in PEM of those whose time stamps count; absent: any that signed. */
  readonly trusted?: string | undefined;
  /** Fingerprints of the keys whose checkpoints count; absent: any, as each checkpoint says. */
  readonly keys?: readonly string[] | undefined;
}

const MOST_NAMED = 200;

/**
 * Compares every fact with its leaf and recomputes groups, roots, signatures and the chain of checkpoints: names what
 * was changed, taken away, or put in without a leaf. Work grows with what came after `after`. Whoever rewrites facts,
 * leaves and checkpoints together and signs them with a key of their own is found by `keys`; with the office's own, only
 * by a checkpoint that lies elsewhere.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function verifyFacts(register: Register, from: ProvedFrom = {}): Promise<FactsProof> {
  return await checkedAtWork(
    register,
    ({ db }) => provedFacts(db, from),
    ({ brokenCount, brokenCheckpoints }) => brokenCount + brokenCheckpoints.length === 0,
  );
}

async function provedFacts(
  db: Db,
  { after, trusted, keys, named = MOST_NAMED }: ProvedFrom,
): Promise<FactsProof> {
  const faults = new FoundFaults(named);
  const erasures = await ToldErasures.of(db);
  const leaves = await LeafProof.of(db, erasures, faults);
  const signing = new SigningKeys(keys, faults);
  const checkpoints = new CheckpointProof(faults, signing);
  const stamps = await StampProof.of(db, faults, trusted);
  const anchored = { checkpoints: 0, facts: 0 };
  // What came since stands on it: it is proved too, without its facts.
  if (after !== undefined) await checkpoints.next(db, after);
  let last = after ?? 0;
  for (; ; anchored.checkpoints += 1) {
    const stored = await checkpoints.next(db, last + 1);
    if (stored === undefined) break;
    last = stored.statement.number;
    anchored.facts += await leaves.proveCheckpoint(last);
    await stamps.prove(stored, { checkpoints: anchored.checkpoints + 1, facts: anchored.facts });
  }
  await leaves.proveNoOther(last, stamps.toldNumbers);
  const unanchored = await leaves.proveQueued();
  await personFaults(db, faults);
  if (after === undefined) await unleavedFacts(db, faults);
  return {
    ...(after === undefined ? {} : { after }),
    anchored: { ...anchored, ...(await reach(db)), ...stamps.reach, ...signing.found },
    unanchored,
    purged: erasures.purges.flatMap(toldPurge),
    ...faults.found,
  };
}

function toldPurge({ purge, done }: Purge): FactsProof['purged'] {
  if (done === undefined) return [];
  return [{ purge, at: done.at, values: done.values.length, files: done.files.length }];
}

async function reach(db: Db): Promise<Pick<FactsProof['anchored'], 'last'>> {
  const { rows } = await sql<{ number: number; at: number }>`
    select number, at from checkpoints order by number desc limit 1`.execute(db);
  const [last] = rows;
  return last === undefined ? {} : { last };
}
