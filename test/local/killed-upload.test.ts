import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesInFolder } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';

const REGISTER = pathToFileURL(path.join(import.meta.dirname, '../../packages/register/dist/index.js')).href;
/** Receives a file that never ends. */
const RECEIVING = `
const { filesInFolder } = await import(${JSON.stringify(REGISTER)});
const files = await filesInFolder(process.argv[1]);
await files.receive((async function* () {
  for (;;) {
    yield Buffer.alloc(65536, 'x');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
})());
`;

describe('a process that is killed while it receives a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-killed-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const incoming = async () => await readdir(path.join(folder, 'incoming')).catch(() => []);

  it('leaves one unfinished file, which the next start removes, and not those of who still receives', async () => {
    const receiving = () =>
      spawn(process.execPath, ['--input-type=module', '-e', RECEIVING, folder], { stdio: 'ignore' });
    const [killed, living] = [receiving(), receiving()];
    try {
      await until(async () => ((await incoming()).length === 2 ? true : undefined));
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect(await incoming()).toHaveLength(2);
      const files = await filesInFolder(folder);
      const [left, ...others] = await incoming();
      expect(left).toContain(`~${living.pid}~`);
      expect(others).toEqual([]);
      for await (const content of files.list()) throw new Error(`kept: ${content.sha256}`);
    } finally {
      living.kill('SIGKILL');
    }
  });
});
