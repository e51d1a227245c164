import { EVIDENCE_FORMAT, type EvidenceProof, type LeafName } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { canonicalJson } from '../canonical-json.js';
import { commitmentUnder } from '../commitment.js';
import type { Register } from '../connection/register.js';
import { deploymentZone } from '../deployment/deployment-zone.js';
import { statementText } from '../leaves/statement-text.js';
import { aspectsOf, FactReader, leafContent, type FactRow } from '../leaves/fact-reader.js';
import { FACT_TABLES } from '../leaves/fact-tables.js';
import { leafText } from '../leaves/leaf-hash.js';
import { inclusionProofs, type InclusionProof, type ProofStep } from '../proof/inclusion-proof.js';
import { evidenceKeys } from './evidence-keys.js';
import type { EvidenceSubject } from './evidence-subject.js';

/** Evidence as it is packed: its proof, the keys that signed, and which files it speaks about. */
export interface Evidence {
  readonly proof: EvidenceProof;
  /** Of Ed25519, 32 bytes in hexadecimal: each that signed one of its checkpoints, none where nothing is anchored yet. */
  readonly publicKeys: readonly string[];
  /** Hashes of the files that were handed in, each once. */
  readonly files: readonly string[];
}

/**
 * What the register holds of a subject, with the way of each fact to a signed checkpoint, and what came since the last.
 * `now` is plan time, epoch milliseconds.
 * @throws KyhanError EVIDENCE_EMPTY where there is nothing, EVIDENCE_BROKEN where a fact is not what was anchored,
 * REGISTER_UNAVAILABLE
 */
export async function readEvidence(
  register: Register,
  subject: EvidenceSubject,
  { now }: { readonly now: number },
): Promise<Evidence> {
  const facts = await factsOf(register, subject);
  if (facts.length === 0) throw new KyhanError('EVIDENCE_EMPTY', { id: subject.id });
  const names = facts.flatMap(({ table, row }) =>
    aspectsOf(table, row).map((aspect): LeafName => ({ table, key: row.key, aspect })),
  );
  const { proofs, unanchored, broken } = await inclusionProofs(register, names);
  const [lost] = broken;
  if (lost !== undefined)
    throw new KyhanError('EVIDENCE_BROKEN', { table: lost.table, key: lost.key, count: broken.length });
  const { deploymentId = '' } = await deploymentOf(register);
  const rows = new Map(facts.map(({ table, row }) => [`${table} ${row.key}`, row]));
  const proof: EvidenceProof = {
    format: EVIDENCE_FORMAT,
    of: ofSubject(subject),
    deployment: deploymentId,
    madeAt: now,
    zone: await deploymentZone(register.db),
    ...laidOut(proofs),
    unanchored: unanchored.flatMap(({ table, key, aspect }) => {
      const row = rows.get(`${table} ${key}`);
      return row === undefined ? [] : [{ text: leafText(leafContent(table, row, aspect)) }];
    }),
    contents: contentsOf(facts, subject),
  };
  const files = facts.filter(({ table }) => table === 'submission_files');
  return {
    proof,
    publicKeys: [...new Set(proofs.map(({ checkpoint }) => checkpoint.publicKey))],
    files: [...new Set(files.map(({ row }) => String(row.columns['sha256'])))],
  };
}

async function deploymentOf({ db }: Register): Promise<{ readonly deploymentId?: string }> {
  return (await db.selectFrom('deployment').select('deploymentId').executeTakeFirst()) ?? {};
}

interface Fact {
  readonly table: string;
  readonly row: FactRow;
}

async function factsOf({ db }: Register, subject: EvidenceSubject): Promise<Fact[]> {
  const keys = await evidenceKeys(db, subject);
  const reader = await FactReader.of(db);
  const facts: Fact[] = [];
  for (const table of new Set(keys.map((one) => one.table))) {
    const own = keys.filter((one) => one.table === table).map(({ key }) => key);
    const found = new Map((await reader.read(table, own)).map((row) => [row.key, row]));
    for (const key of own) {
      const row = found.get(key);
      if (row !== undefined) facts.push({ table, row });
    }
  }
  return facts;
}

function ofSubject(subject: EvidenceSubject): EvidenceProof['of'] {
  if (subject.kind !== 'unit') return subject;
  const { kind, id, planSlug: plan, from, to } = subject;
  return { kind, id, plan, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Groups and checkpoints stand once, by their place. */
function laidOut(
  proofs: readonly InclusionProof[],
): Pick<EvidenceProof, 'checkpoints' | 'groups' | 'leaves'> {
  const checkpoints: EvidenceProof['checkpoints'] = [];
  const groups: EvidenceProof['groups'] = [];
  const places = new Map<string, number>();
  const ordered = proofs.toSorted((a, b) => a.checkpoint.number - b.checkpoint.number);
  const leaves = ordered.map(({ leaf, path, group, groupPath, checkpoint, signature }) => {
    const statement = statementText(checkpoint);
    const point = placed(places, statement, () => checkpoints.push({ text: statement, signature }));
    const text = canonicalJson(group);
    const place = placed(places, `${point} ${text}`, () =>
      groups.push({ checkpoint: point, text, path: groupPath.map(stepText) }),
    );
    return { group: place, text: leaf, path: path.map(stepText) };
  });
  return { checkpoints, groups, leaves };
}

/** The place of what has been put down, or where it is put down now. */
function placed(places: Map<string, number>, name: string, put: () => number): number {
  const place = places.get(name) ?? put() - 1;
  places.set(name, place);
  return place;
}

function stepText({ side, hash }: ProofStep): string {
  return `${side === 'left' ? 'L' : 'R'}${hash}`;
}

/** What facts commit to and was not erased; what another unit said of a meeting is not this one's. */
function contentsOf(facts: readonly Fact[], subject: EvidenceSubject): EvidenceProof['contents'] {
  const streams = new Set(
    facts.flatMap(({ table, row }) => (table === 'assignments' ? [row.columns['assignment_key']] : [])),
  );
  const told = facts.filter(
    ({ table, row }) =>
      subject.kind === 'cycle' || table !== 'events' || streams.has(row.columns['stream_key']),
  );
  return told.flatMap(({ table, row }) =>
    (FACT_TABLES[table]?.erasable ?? []).flatMap(({ value, salt, commitment }) => {
      const [held, salted] = [row.columns[value] ?? null, row.columns[salt] ?? null];
      if (held === null || typeof salted !== 'string') return [];
      const isHeld =
        commitmentUnder(Buffer.from(salted, 'hex'), held).toString('hex') === row.columns[commitment];
      if (!isHeld) throw new KyhanError('EVIDENCE_BROKEN', { table, key: row.key, count: 1 });
      return [{ salt: salted, text: canonicalJson(held) }];
    }),
  );
}
