import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VerifyAnswer } from '@kyhan/contracts';
import { prepareDataFolder } from '@kyhan/local';
import { anchorFacts, ensureOperator, keyFingerprint, openRegister } from '@kyhan/register';
import { checkpointKey, INITIAL_SETTINGS } from '@kyhan/stack';
import { REAL } from '@kyhan/testkit/clock';
import { kyhan } from '@kyhan/testkit/kyhan';

let folder: string;
let fingerprint: string;

/** On a data folder that nothing runs on. */
const ask = async (environment: Readonly<Record<string, string>>, ...args: string[]) =>
  await kyhan([...args, '--data', folder, '--lang', 'en'], { environment });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-key-'));
  await prepareDataFolder(folder);
  const register = await openRegister({ kind: 'folder', folder: path.join(folder, 'register') });
  await ensureOperator(register, { personId: 'operator', now: 0, realNow: REAL });
  const key = await checkpointKey(INITIAL_SETTINGS, folder);
  await anchorFacts(register, { now: REAL, realNow: REAL, key });
  await register.close();
  fingerprint = keyFingerprint(key.publicKey.toString('hex'));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe('the key that signed checkpoints', () => {
  it('is told by its fingerprint, and compared with that of the machine', async () => {
    const told = await ask({}, 'verify');
    expect([told.exitCode, told.stderr]).toEqual([0, '']);
    expect(told.stdout).toContain(`Signed since checkpoint 1 with key ${fingerprint}`);
    expect(told.stdout).not.toContain('compare the keys');
    const { facts } = JSON.parse((await ask({}, 'verify', '--json')).stdout) as VerifyAnswer;
    expect(facts.anchored).toMatchObject({ keys: [{ fingerprint, from: 1 }], keysCompared: true });
  });

  it('is named where it is another, and taken as a former one as letters and minutes print it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const another = {
      KYHAN_CHECKPOINT_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    };
    for (const args of [[], ['--since', 'last']])
      expect(await ask(another, 'verify', ...args)).toMatchObject({
        exitCode: 5,
        stderr: expect.stringMatching(/CHECKPOINT_BROKEN[^]*another\s+key\s+signed/),
      });
    const grouped = (fingerprint.match(/.{4}/g) ?? []).join(' ').toUpperCase();
    const former = { ...another, KYHAN_CHECKPOINT_FORMER_KEYS: grouped };
    expect((await ask(former, 'verify')).exitCode).toBe(0);
  });
});
