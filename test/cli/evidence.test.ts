import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupedDigits } from '@kyhan/words';
import { madeEvidence, packedEvidence, type MadeEvidence } from '../documents/made-evidence.js';
import { captured } from './captured-terminal.js';

describe('kyhan verify of a bundle', () => {
  let folder: string;
  let made: MadeEvidence;
  const verify = async (...args: readonly string[]) =>
    await captured(['verify', ...args], {
      columns: undefined,
      folder,
      environment: { KYHAN_LANGUAGE: 'en' },
    });
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-evidence-'));
    made = madeEvidence();
    await writeFile(path.join(folder, 'bundle.zip'), await packedEvidence(made));
    await writeFile(path.join(folder, 'key.pem'), made.publicKeys);
    await writeFile(path.join(folder, 'other.pem'), madeEvidence().publicKeys);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('needs no register, and tells what is anchored and what is not', async () => {
    const { exitCode, stdout, stderr } = await verify('bundle.zip', '--key', 'key.pem');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('8');
    expect(stdout.split('\n')).toHaveLength(4);
  });

  it('says which key signed, and takes its fingerprint in place of the key', async () => {
    const [print = ''] = /[0-9a-f]{64}$/m.exec((await verify('bundle.zip', '--key', 'key.pem')).stdout) ?? [];
    expect(await verify('bundle.zip', '--key', groupedDigits(print).toUpperCase())).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    const json = await verify('bundle.zip', '--key', print, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      whole: true,
      signers: [{ fingerprint: print, from: 1 }],
    });
    const other = `${print.startsWith('0') ? '1' : '0'}${print.slice(1)}`;
    expect((await verify('bundle.zip', '--key', other)).exitCode).toBe(5);
  });

  it('says that a key within proves little', async () => {
    const { exitCode, stderr } = await verify('bundle.zip');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('--key');
  });

  it('ends with 5 under another key, and lists as JSON what differs', async () => {
    const { exitCode, stdout } = await verify('bundle.zip', '--key', 'other.pem', '--json');
    expect(exitCode).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ whole: false, faults: [{ kind: 'signature-differs' }] });
  });

  it('ends with 2 where the file is no bundle', async () => {
    expect((await verify('key.pem')).exitCode).toBe(2);
  });
});
