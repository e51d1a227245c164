import { execFile } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceFaultKind, EvidenceProof } from '@kyhan/contracts';
import { openEvidence, verifyEvidence } from '@kyhan/documents';
import { keyFingerprint } from '@kyhan/register';
import { groupedDigits } from '@kyhan/words';
import { unzipSync, zipSync } from 'fflate';
import { LETTER, madeEvidence, packedEvidence, type MadeEvidence } from './made-evidence.js';

const THIRTY_LINES = path.resolve(import.meta.dirname, '../../examples/evidence/verify.py');
const run = promisify(execFile);

/** Entries by name, to be changed and packed again. */
type Entries = Record<string, Uint8Array>;

const other = (content: Uint8Array | undefined, at = 0): Uint8Array => {
  const changed = Uint8Array.from(content ?? []);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

/** With a list of hashes that says what the entries are now: whoever tampers can write that as well. */
function listed(entries: Entries): Entries {
  const lines = Object.entries(entries)
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  return { ...entries, SHA256SUMS: Buffer.from(lines.join('')) };
}

describe('a bundle of evidence', () => {
  let folder: string;
  let made: MadeEvidence;
  let entries: Entries;
  let key: string;
  /** By its path, so that it is found whatever programs are there. */
  let interpreter: string;
  /** Where programs are looked for. */
  let programs = process.env['PATH'] ?? '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-evidence-'));
    made = madeEvidence();
    entries = unzipSync(await packedEvidence(made));
    key = path.join(folder, 'key.pem');
    await writeFile(key, made.publicKeys);
    const { stdout } = await run('python3', ['-c', 'import sys; print(sys.executable)']);
    interpreter = stdout.trim();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function verdict(changed: Entries | Buffer, publicKeys = made.publicKeys) {
    const file = path.join(folder, 'bundle.zip');
    await writeFile(file, Buffer.isBuffer(changed) ? changed : zipSync(changed));
    const open = await openEvidence(file);
    const { faults } = await verifyEvidence(open, publicKeys);
    open.close();
    const keyFile = path.join(folder, 'told.pem');
    await writeFile(keyFile, publicKeys);
    return { kinds: [...new Set(faults.map(({ kind }) => kind))], ...(await python(file, keyFile)) };
  }

  /** What the thirty lines say and how they end: 0 whole, 1 differs, 2 cannot check. */
  async function python(...args: readonly string[]) {
    return await run(interpreter, [THIRTY_LINES, ...args], { env: { ...process.env, PATH: programs } }).then(
      ({ stdout }) => ({ isWhole: true, exitCode: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        isWhole: false,
        exitCode: code,
        stdout,
        stderr,
      }),
    );
  }

  const withProof = (change: (proof: EvidenceProof) => EvidenceProof): Entries =>
    listed({ ...entries, 'proof.json': Buffer.from(JSON.stringify(change(made.proof))) });

  it('is whole, for this software and for thirty lines of another language', async () => {
    const packed = await packedEvidence(made);
    const { kinds, isWhole, stdout } = await verdict(packed);
    expect({ kinds, isWhole }).toEqual({ kinds: [], isWhole: true });
    expect(stdout).toContain('checkpoint 1: {"aspect":"written"');
    expect(stdout).toContain('not anchored: ');
    expect(stdout).toContain('value: {"number":"12"');
    expect(await packedEvidence(made)).toEqual(packed);
  });

  it('carries the thirty lines, which are no more', async () => {
    const source = await readFile(THIRTY_LINES, 'utf8');
    expect(Buffer.from(entries['verify.py'] ?? []).toString('utf8')).toBe(source);
    const code = source
      .replace(/"""[\s\S]*?"""/, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    expect(code.length).toBeLessThanOrEqual(30);
    expect(Math.max(...code.map(({ length }) => length))).toBeLessThanOrEqual(130);
  });

  it('is found out where a byte of any entry is another one', async () => {
    for (const name of Object.keys(entries)) {
      const { kinds, isWhole } = await verdict({ ...entries, [name]: other(entries[name]) });
      expect([name, isWhole, kinds.length > 0]).toEqual([name, false, true]);
    }
  });

  const first = <T>([one, ...rest]: readonly T[], change: (one: T) => T): T[] => [change(one as T), ...rest];
  const turned = (text: string) => text.replace(/\d/, '9');
  const flipped = (hex: string) => (hex.startsWith('a') ? 'b' : 'a') + hex.slice(1);

  it.each<[EvidenceFaultKind, string, (proof: EvidenceProof) => EvidenceProof]>([
    [
      'fact-differs',
      'a fact',
      (p) => ({ ...p, leaves: first(p.leaves, (l) => ({ ...l, text: turned(l.text) })) }),
    ],
    [
      'fact-differs',
      'the way of a fact',
      (p) => ({
        ...p,
        leaves: first(p.leaves, (l) => ({ ...l, path: l.path.map((s) => s[0] + flipped(s.slice(1))) })),
      }),
    ],
    [
      'group-differs',
      'a group',
      (p) => ({ ...p, groups: first(p.groups, (g) => ({ ...g, text: g.text.replace('cycle', 'cyclo') })) }),
    ],
    [
      'group-differs',
      'the way of a group',
      (p) => ({ ...p, groups: first(p.groups, (g) => ({ ...g, path: [] })) }),
    ],
    [
      'signature-differs',
      'a statement',
      (p) => ({
        ...p,
        checkpoints: first(p.checkpoints, (c) => ({ ...c, text: c.text.replace('2026', '2025') })),
      }),
    ],
    [
      'signature-differs',
      'a signature',
      (p) => ({
        ...p,
        checkpoints: first(p.checkpoints, (c) => ({ ...c, signature: flipped(c.signature) })),
      }),
    ],
    [
      'value-unknown',
      'a value',
      (p) => ({ ...p, contents: first(p.contents, (c) => ({ ...c, text: turned(c.text) })) }),
    ],
    [
      'value-unknown',
      'a salt',
      (p) => ({ ...p, contents: first(p.contents, (c) => ({ ...c, salt: flipped(c.salt) })) }),
    ],
  ])('says %s where %s was changed with the list of hashes', async (kind, _what, change) => {
    const { kinds, isWhole } = await verdict(withProof(change));
    expect(kinds).toContain(kind);
    expect(isWhole).toBe(false);
  });

  it('is found out where a file was exchanged, under its own hash too', async () => {
    const [name = ''] = Object.keys(entries).filter((one) => one.startsWith('files/'));
    const { [name]: content, ...rest } = entries;
    const exchanged = other(content);
    const hash = createHash('sha256').update(exchanged).digest('hex');
    for (const changed of [
      { ...entries, [name]: exchanged },
      { ...rest, [`files/${hash}`]: exchanged },
    ]) {
      const { kinds, isWhole } = await verdict(listed(changed));
      expect([kinds.includes('file-unknown'), isWhole]).toEqual([true, false]);
    }
  });

  it('is found out under another key, with an entry that nobody listed, and without one that is', async () => {
    const { publicKeys } = madeEvidence();
    expect(await verdict(entries, publicKeys)).toMatchObject({
      kinds: ['signature-differs'],
      isWhole: false,
    });
    const more = await verdict({ ...entries, 'more.txt': Buffer.from('?') });
    expect(more).toMatchObject({ kinds: ['entry-unlisted'], isWhole: false });
    const { 'README.txt': _readme, ...rest } = entries;
    expect(await verdict(rest)).toMatchObject({ kinds: ['entry-missing'], isWhole: false });
  });

  it('is whole under several keys where the office has changed its own, and has none where nothing is anchored', async () => {
    const { publicKeys: before } = madeEvidence();
    const keys = before + made.publicKeys;
    expect(await verdict(entries, keys)).toMatchObject({ kinds: [], isWhole: true });
    const proof = { ...made.proof, checkpoints: [], groups: [], leaves: [] };
    const unanchored = [...made.proof.leaves, ...made.proof.unanchored].map(({ text }) => ({ text }));
    const young = await packedEvidence({ ...made, publicKeys: '', proof: { ...proof, unanchored } });
    const file = path.join(folder, 'young.zip');
    await writeFile(file, young);
    expect((await run('python3', [THIRTY_LINES, file])).stdout).toContain('not anchored: ');
  });

  it('does not tell otherwise than its proof, and leaves out no event between two', async () => {
    const told = Buffer.from(
      String(Buffer.from(entries['evidence.json'] ?? [])).replace('phuong-bac', 'phuong-nam'),
    );
    // The thirty lines do not make it again, and the bundle says so.
    expect(await verdict(listed({ ...entries, 'evidence.json': told }))).toMatchObject({
      kinds: ['told-differs'],
      isWhole: true,
    });
    for (const said of [
      'verify.py in ra các dữ kiện đó và không so evidence.json với chúng',
      'verify.py prints these facts and does not compare evidence.json with them',
    ])
      expect(String(Buffer.from(entries['README.txt'] ?? []))).toContain(said);
    const gap = withProof((p) => ({
      ...p,
      leaves: p.leaves.filter(({ text }) => !text.includes('"submitted"')),
    }));
    expect((await verdict(gap)).kinds).toContain('chain-broken');
  });

  it('is checked by the fingerprint of a key that was printed, and says which key signed', async () => {
    const print = keyFingerprint(raw(made.publicKeys));
    const file = path.join(folder, 'printed.zip');
    await writeFile(file, await packedEvidence(made));
    const typed = groupedDigits(print).toUpperCase();
    expect(await python(file, typed)).toMatchObject({ exitCode: 0 });
    expect((await python(file, typed)).stdout).toContain(`key: ${groupedDigits(print)}\n`);
    const another = await python(file, keyFingerprint(raw(madeEvidence().publicKeys)));
    expect(another).toMatchObject({ exitCode: 1 });
    expect(another.stderr).toContain('DIFFERS: ');
    expect(another.stdout).not.toContain('key: ');
    const open = await openEvidence(file);
    const ours = await verifyEvidence(open, print);
    const notOurs = await verifyEvidence(open, 'a'.repeat(64));
    open.close();
    expect([ours.faults, ours.signers]).toEqual([[], [{ fingerprint: print, from: 1 }]]);
    expect([notOurs.faults.length > 0, notOurs.signers]).toEqual([true, []]);
  });

  it('is not called another one where the thirty lines cannot look: an older openssl, none, no key', async () => {
    const file = path.join(folder, 'honest.zip');
    await writeFile(file, await packedEvidence(made));
    const [own, older, none] = [programs, path.join(folder, 'older'), path.join(folder, 'none')];
    for (const place of [older, none]) await mkdir(place);
    await writeFile(path.join(older, 'openssl'), '#!/bin/sh\necho "Unknown option: -rawin" >&2\nexit 1\n', {
      mode: 0o755,
    });
    for (const place of [older, none]) {
      programs = place;
      const { exitCode, stdout, stderr } = await python(file, key);
      programs = own;
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('CANNOT CHECK: ');
      expect(stderr).not.toContain('DIFFERS');
    }
    expect(await python(file, path.join(folder, 'no-key.pem'))).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('that was cut off cannot be read', async () => {
    const file = path.join(folder, 'cut.zip');
    await writeFile(file, (await packedEvidence(made)).subarray(0, 500));
    await expect(openEvidence(file)).rejects.toMatchObject({ code: 'EVIDENCE_UNREADABLE' });
  });

  it('is told as people ask: papers and arrival, what was sent, what was handed in', () => {
    const told = JSON.parse(String(Buffer.from(entries['evidence.json'] ?? []))) as {
      assignments: unknown[];
    };
    expect(told.assignments).toMatchObject([
      {
        unitId: 'phuong-bac',
        dueOn: '2026-03-25',
        notices: [
          {
            to: { unitId: 'phuong-bac', role: 'focal-point' },
            attempts: [
              { attempt: 1, outcome: 'sent', server: '250 2.0.0 OK', messageSha256: LETTER },
              // It left before the bytes of letters were kept.
              { attempt: 2, outcome: 'sent', messageSha256: null },
            ],
            opened: 'not-watched',
          },
        ],
        submissions: [
          {
            actor: 'person:linh',
            onBehalf: { means: 'paper', receivedOn: '2026-03-21' },
            document: { number: '12' },
            entered: { document: '12/UBND-VP' },
            untold: [],
            checkpoint: 1,
          },
        ],
      },
    ]);
  });
});

/** The 32 bytes of a public key, in hexadecimal digits. */
function raw(pem: string): string {
  return createPublicKey(pem).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}
