import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ensureDeployment, findMailHold } from '@kyhan/register';
import { INITIAL_SETTINGS, keptPlace } from '@kyhan/stack';
import { serverRegisters } from '@kyhan/testkit/registers';

const NOW = Date.parse('2026-03-02T08:00:00+07:00');
const url = process.env['TEST_DATABASE_URL'];

(url === undefined ? describe.skip : describe)('a data folder with a PostgreSQL of its own', () => {
  const registers = serverRegisters(url ?? '');
  const folders: string[] = [];
  afterAll(async () => {
    await registers.end();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('holds its mail where it was copied, though the server in it tells the same of itself', async () => {
    const register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    const startIn = async (name: string) => {
      const dataFolder = await mkdtemp(path.join(tmpdir(), name));
      folders.push(dataFolder);
      await keptPlace(register, { clock: { now: () => NOW }, dataFolder, settings: INITIAL_SETTINGS });
    };
    await startIn('kyhan-first-');
    expect(await findMailHold(register)).toBeUndefined();
    await startIn('kyhan-copied-');
    expect(await findMailHold(register)).toMatchObject({ why: 'copied' });
  });
});
