import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { EVIDENCE_FORMAT, type EvidenceProof } from '@kyhan/contracts';
import { evidenceParts, evidenceZip } from '@kyhan/documents';

/** Of the bytes of a letter. */
export const LETTER = 'ab12'.repeat(16);

/** A bundle that a test made by code of its own, with the key that signed it. */
export interface MadeEvidence {
  readonly proof: EvidenceProof;
  /** PEM. */
  readonly publicKeys: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What a fact of a bundle says, by its table. */
export interface MadeFact {
  readonly table: string;
  readonly key: readonly unknown[];
  readonly columns: Readonly<Record<string, unknown>>;
}

const ID = 'ke-hoach-thu/giao-ban/2026-03/chinh/phuong-bac';
const CYCLE = 'cycle:ke-hoach-thu/giao-ban/2026-03';
/** When all that a bundle tells began; plan time. */
export const MADE_AT = Date.UTC(2026, 2, 2, 1);
export const HOUR = 3_600_000;
const AT = MADE_AT;

const sha = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const node = (left: string, right: string) => sha(Buffer.from([1]), bytes(left), bytes(right));

/** A root over leaves as RFC 6962 writes it down, by recursion, and the path of each. */
function tree(leaves: readonly string[]): { readonly root: string; readonly paths: string[][] } {
  const [only = sha('')] = leaves;
  if (leaves.length < 2) return { root: only, paths: leaves.map(() => []) };
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  const [left, right] = [tree(leaves.slice(0, half)), tree(leaves.slice(half))];
  return {
    root: node(left.root, right.root),
    paths: [
      ...left.paths.map((path) => [...path, `R${right.root}`]),
      ...right.paths.map((path) => [...path, `L${left.root}`]),
    ],
  };
}

const valueOf = (value: unknown, at: number) => {
  const [salt, text] = [sha(String(at)).slice(0, 32), JSON.stringify(value)];
  return { salt, text, commitment: sha(bytes(salt), text) };
};

/** A fact as the register writes its leaf: keys in their order, no blanks. */
const fact = (table: string, key: MadeFact['key'], columns: MadeFact['columns']) => {
  const sorted = Object.fromEntries(Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ aspect: 'written', columns: sorted, key: JSON.stringify(key), table });
};

const event = (stream: number, sequence: number, more: Readonly<Record<string, unknown>>) => {
  const [hash, previous] = [sha(`${stream}/${sequence}`), sha(`${stream}/${sequence - 1}`)];
  const columns = { stream_key: stream, sequence, at: AT + sequence * HOUR, hash, previous_hash: previous };
  return fact('events', [stream, sequence], { ...columns, ...more });
};

function facts(file: string) {
  const values = valueOf({ 'so-buoi': 3, 'ghi-chu': 'Đã họp' }, 1);
  const paper = valueOf({ number: '12', sign: 'UBND-VP', on: '2026-03-20', signatory: 'Chủ tịch' }, 2);
  const said = valueOf({ reason: 'Gửi bản giấy', document: '12/UBND-VP' }, 3);
  const server = valueOf('250 2.0.0 OK', 4);
  const timetable = { opensAt: AT, dueOn: '2026-03-25', dueAt: AT + 24 * 24 * HOUR };
  const submission = {
    submission_id: 's1',
    assignment_key: 7,
    version: 1,
    values_commitment: values.commitment,
    document_commitment: paper.commitment,
    entry_commitment: said.commitment,
    on_behalf: { means: 'paper', receivedOn: '2026-03-21', receivedAt: AT },
    nil: false,
    on_time: true,
    actor: 'person:linh',
    channel: 'portal',
    stored_at: AT + 3 * HOUR,
    hash: sha('receipt'),
  };
  const texts = [
    fact('assignments', [7], { assignment_key: 7, assignment_id: ID, cycle_key: 3 }),
    event(3, 1, { actor: 'time', fact: { type: 'cycle-opened', planVersion: 1 } }),
    event(7, 1, { actor: 'time', fact: { type: 'opened', unitId: 'phuong-bac', timetable } }),
    event(7, 2, { actor: 'person:linh', fact: { type: 'submitted', submissionId: 's1', version: 1 } }),
    fact('submissions', ['s1'], submission),
    fact('submission_files', ['s1', '1'], {
      submission_id: 's1',
      file_id: '1',
      name: 'a.pdf',
      size: 9,
      sha256: file,
    }),
    fact('notices', [5], {
      notice_key: 5,
      notice_id: 'n5',
      assignment_key: 7,
      kind: 'opening',
      ordinal: 1,
      contact_unit_id: 'phuong-bac',
      contact_role: 'focal-point',
      message_id: '<n5@so-theo-doi.example>',
      not_before: AT,
    }),
    fact('notice_results', [5, 1, 'sent'], {
      notice_key: 5,
      attempt: 1,
      outcome: 'sent',
      real_at: AT,
      sent_at: AT + HOUR,
      response_commitment: server.commitment,
      message_sha256: LETTER,
    }),
    fact('notice_results', [5, 2, 'sent'], {
      notice_key: 5,
      attempt: 2,
      outcome: 'sent',
      real_at: AT + HOUR,
      sent_at: AT + 2 * HOUR,
    }),
  ];
  const contents = [values, paper, said, server].map(({ salt, text }) => ({ salt, text }));
  return { texts, contents };
}

/** A bundle of one assignment under one checkpoint of two groups, with more facts, and one that came later. Throws nothing. */
export function madeEvidence(more: readonly MadeFact[] = []): MadeEvidence {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const file = Buffer.from('%PDF-1.7\n');
  const hash = sha(file);
  const { texts: first, contents } = facts(hash);
  const texts = [...first, ...more.map(({ table, key, columns }) => fact(table, key, columns))];
  const own = tree(texts.map((text) => sha(Buffer.from([0]), text)));
  const group = JSON.stringify({ facts: texts.length, group: CYCLE, root: own.root });
  const other = sha(Buffer.from([2]), 'another group');
  const all = tree([sha(Buffer.from([2]), group), other]);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const statement = JSON.stringify({
    at: new Date(AT).toISOString(),
    facts: texts.length + 1,
    number: 1,
    previous: '0'.repeat(64),
    publicKey: raw,
    realAt: new Date(AT).toISOString(),
    root: all.root,
  });
  const signature = sign(null, Buffer.from(statement), privateKey).toString('hex');
  const proof: EvidenceProof = {
    format: EVIDENCE_FORMAT,
    of: { kind: 'assignment', id: ID },
    deployment: 'thu',
    madeAt: AT + 48 * HOUR,
    zone: 'Asia/Ho_Chi_Minh',
    checkpoints: [{ text: statement, signature }],
    groups: [{ checkpoint: 0, text: group, path: all.paths[0] ?? [] }],
    leaves: texts.map((text, at) => ({ group: 0, text, path: own.paths[at] ?? [] })),
    unanchored: [
      { text: event(7, 3, { actor: 'person:linh', fact: { type: 'accepted', automatic: false } }) },
    ],
    contents,
  };
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { proof, publicKeys: pem, files: new Map([[hash, file]]) };
}

/** The same as the ZIP that is handed over. Throws what a stream throws. */
export async function packedEvidence({ proof, publicKeys, files }: MadeEvidence): Promise<Buffer> {
  const parts = evidenceParts({
    proof,
    publicKeys,
    pages: new Map([['page-vi.pdf', Buffer.from('%PDF')]]),
    files: [...files.keys()],
    readFile: (sha256) => Promise.resolve(Readable.from([files.get(sha256)])),
  });
  return await buffer(evidenceZip(parts));
}
