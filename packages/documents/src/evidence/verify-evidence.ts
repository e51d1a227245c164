import { verify, type KeyObject } from 'node:crypto';
import { evidenceProof, type EvidenceFaultKind, type EvidenceProof } from '@kyhan/contracts';
import { brokenChains } from './broken-chains.js';
import { countedKeys } from './counted-keys.js';
import { evidenceFact } from './evidence-fact.js';
import { evidenceText } from './evidence-text.js';
import { EVIDENCE_SUMS } from './evidence-zip.js';
import { climbed, committedTo, tagged } from './climbed.js';
import type { EvidenceEntries } from './evidence-entries.js';
import { readEntries, type ReadEntries } from './read-entries.js';

/** One thing that differs: what kind of thing, and which one. */
export interface EvidenceFault {
  readonly kind: EvidenceFaultKind;
  readonly what: string;
}

/** A key that signed checkpoints of a bundle, by its fingerprint as minutes print it, and the first that it signed. */
interface EvidenceSigner {
  readonly fingerprint: string;
  readonly from: number;
}

/** What checking a bundle came to; without faults it is what its checkpoints hold. */
export interface EvidenceVerdict {
  readonly faults: readonly EvidenceFault[];
  /** Undefined where it cannot be read. */
  readonly proof: EvidenceProof | undefined;
  /** The files in it. */
  readonly files: number;
  /** Whoever holds minutes or a letter with a fingerprint sees whether it is this one. */
  readonly signers: readonly EvidenceSigner[];
}

/**
 * Whether a bundle is what its signed checkpoints hold, from the bundle and the public key alone: PEM, several where the
 * office has changed it, or the fingerprint of one in 64 hexadecimal digits; absent: those in the bundle, which say no
 * more than that it agrees with itself.
 * @throws Error where the entries cannot be read at all
 */
export async function verifyEvidence(entries: EvidenceEntries, named?: string): Promise<EvidenceVerdict> {
  const read = await readEntries(entries);
  const files = entries.names.filter((name) => name.startsWith('files/')).length;
  const proof = readProof(read);
  const faults = entryFaults(entries, read);
  if (proof === undefined)
    return {
      faults: [...faults, { kind: 'proof-unreadable', what: 'proof.json' }],
      proof,
      files,
      signers: [],
    };
  const keys = countedKeys(named, read.texts.get('public-key.pem') ?? '');
  const signed = signedBy(proof.checkpoints, keys);
  return {
    faults: [...faults, ...proofFaults(proof, signed), ...contentFaults(proof, read)],
    proof,
    files,
    signers: signersOf(signed),
  };
}

function readProof({ texts }: ReadEntries): EvidenceProof | undefined {
  try {
    return evidenceProof.parse(JSON.parse(texts.get('proof.json') ?? ''));
  } catch {
    return undefined;
  }
}

type Checkpoints = EvidenceProof['checkpoints'];

/** The text of each checkpoint that one of the keys signed, with the fingerprint of that key. */
function signedBy(
  checkpoints: Checkpoints,
  keys: ReadonlyMap<string, KeyObject>,
): ReadonlyMap<string, string> {
  return new Map(
    checkpoints.flatMap(({ text, signature }) => {
      const [by] = [...keys].find(([, key]) => isSigned(key, text, signature)) ?? [];
      return by === undefined ? [] : [[text, by] as const];
    }),
  );
}

function signersOf(signed: ReadonlyMap<string, string>): EvidenceSigner[] {
  const signers = new Map<string, EvidenceSigner>();
  for (const [text, fingerprint] of signed) {
    const from = Number(statedIn(text)['number']);
    if (!signers.has(fingerprint)) signers.set(fingerprint, { fingerprint, from });
  }
  return [...signers.values()];
}

/** Every entry is listed with its hash, and stands there once. */
function entryFaults({ names }: EvidenceEntries, { hashes, texts }: ReadEntries): EvidenceFault[] {
  const listed = new Map(
    [...(texts.get(EVIDENCE_SUMS) ?? '').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(
      ([, sha256 = '', name = '']) => [name, sha256],
    ),
  );
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  const unlisted = [...hashes.keys()].filter((name) => name !== EVIDENCE_SUMS && !listed.has(name));
  const missing = [...listed.keys()].filter((name) => !hashes.has(name));
  const changed = [...listed].filter(([name, sha256]) => hashes.has(name) && hashes.get(name) !== sha256);
  return [
    ...faultsOf('entry-twice', twice),
    ...faultsOf('entry-unlisted', unlisted),
    ...faultsOf('entry-missing', missing),
    ...faultsOf(
      'entry-changed',
      changed.map(([name]) => name),
    ),
  ];
}

/** Each fact up to its group, each group up to its checkpoint, each checkpoint by its signature; and the chains. */
function proofFaults(
  { checkpoints, groups, leaves, unanchored }: EvidenceProof,
  signed: ReadonlyMap<string, string>,
) {
  const unsigned = checkpoints.filter(({ text }) => !signed.has(text));
  const astray = groups.filter(
    (one) => climbed(tagged(2, one.text), one.path) !== rootIn(checkpoints[one.checkpoint]),
  );
  const foreign = leaves.filter(
    (one) => climbed(tagged(0, one.text), one.path) !== rootIn(groups[one.group]),
  );
  const facts = [...leaves, ...unanchored].flatMap(({ text }) => evidenceFact(text) ?? []);
  return [
    ...faultsOf('signature-differs', unsigned.map(textOf)),
    ...faultsOf('group-differs', astray.map(textOf)),
    ...faultsOf('fact-differs', foreign.map(textOf)),
    ...faultsOf('chain-broken', brokenChains(facts)),
  ];
}

/** Each value and each file is one that a fact commits to, and what is told is what the facts say. */
function contentFaults(proof: EvidenceProof, { texts, hashes }: ReadEntries): EvidenceFault[] {
  const { leaves, unanchored, contents } = proof;
  const known = new Set([...leaves, ...unanchored].flatMap(({ text }) => text.match(/[0-9a-f]{64}/g) ?? []));
  const strange = contents.filter((one) => !known.has(committedTo(one)));
  const files = [...hashes].filter(
    ([name, sha256]) => name.startsWith('files/') && (name !== `files/${sha256}` || !known.has(sha256)),
  );
  return [
    ...faultsOf('value-unknown', strange.map(textOf)),
    ...faultsOf(
      'file-unknown',
      files.map(([name]) => name),
    ),
    ...faultsOf('told-differs', isAsProved(texts.get('evidence.json'), proof) ? [] : ['evidence.json']),
  ];
}

/** What is told is made from the proof; a proof of which nothing can be told is one that differs. */
function isAsProved(told: string | undefined, proof: EvidenceProof): boolean {
  try {
    return told === evidenceText(proof);
  } catch {
    return false;
  }
}

function isSigned(key: KeyObject, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
}

/** Of a checkpoint or a group, as its text says; undefined where it says none. */
function rootIn(one: { readonly text: string } | undefined): unknown {
  return statedIn(one?.text ?? '')['root'];
}

function statedIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

function faultsOf(kind: EvidenceFaultKind, all: readonly string[]): EvidenceFault[] {
  return all.map((what) => ({ kind, what }));
}
