import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointAnswer } from '@kyhan/contracts';
import { readPlan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { livedFolder, type LivedFolder } from './lived-folder.js';

let lived: LivedFolder;
let printed: string;

const ask = (...args: string[]) => kyhan([...args, '--data', lived.path, '--lang', 'en']);

/** Verifies by a checkpoint that says this. */
async function verified(text: string, ...args: string[]) {
  const file = path.join(lived.path, 'kept.json');
  await writeFile(file, text);
  return await ask('verify', '--checkpoint', file, ...args);
}

beforeAll(async () => {
  lived = await livedFolder(withOrderedTopics(await readPlan(PLAN_632)));
  printed = (await ask('checkpoint')).stdout;
});

afterAll(() => lived?.remove());

const kept = () => JSON.parse(printed) as CheckpointAnswer;
const zeros = '0'.repeat(64);

describe('kyhan checkpoint', () => {
  it('prints the root and the heads it is of, and says to keep them elsewhere', async () => {
    const { exitCode, stdout, stderr } = await ask('checkpoint', '--json');
    const { root, heads, streams } = JSON.parse(stdout) as CheckpointAnswer;
    expect({ exitCode, root, streams }).toEqual({ exitCode: 0, root: kept().root, streams: heads.length });
    expect(stderr).toContain(root);
  });
});

describe('kyhan verify --checkpoint', () => {
  it('tells what is anchored from what is not', async () => {
    const { exitCode, stdout } = await verified(printed, '--json');
    const { events, streams } = kept();
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 0,
      checkpoint: { anchored: { events, streams }, unanchored: { events: 0, begun: 0, ranges: [] } },
    });
    expect((await verified(printed)).stdout).toMatch(/Anchored up to .+\nNot yet anchored/);
  });

  it('ends with 5 and names the chain where the register has another past', async () => {
    const { stream, sequence } = { stream: 'gone/monthly/2024-01/main/x', sequence: 1 };
    const heads = [{ stream, sequence, hash: zeros }];
    // Root of these heads alone, as anybody computes it.
    const root = createHash('sha256').update(`[{"hash":"${zeros}","sequence":1,"stream":"${stream}"}]`);
    const other = { ...kept(), heads, streams: 1, events: 1, root: root.digest('hex') };
    const { exitCode, stderr } = await verified(JSON.stringify(other));
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 5, stderr: expect.stringContaining(stream) });
    expect(stderr).toContain('ANCHOR_BROKEN');
  });

  it.each<[string, () => string, string]>([
    ['cut off', () => printed.slice(0, 100), 'kept.json'],
    ['without its root', () => JSON.stringify({ ...kept(), root: undefined }), '"root" is missing'],
    ['with another root', () => JSON.stringify({ ...kept(), root: zeros }), 'root is not that of the heads'],
  ])('says of a file that is %s where, and what to do', async (_what, text, told) => {
    const { exitCode, stderr } = await verified(text());
    expect(exitCode).toBe(2);
    expect(stderr).toContain('CHECKPOINT_INVALID');
    expect(stderr).toContain(told);
    expect(stderr).toContain('take another copy');
  });
});
