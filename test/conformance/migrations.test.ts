import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openRegister } from '@kyhan/register';
import { pgliteRegisters, serverRegisters, type FreshRegisters } from '@kyhan/testkit/registers';
import { schemaDump } from '../support/schema-dump.js';

const DUMP = new URL('../../packages/register/schema.sql', import.meta.url);

const HEADING = `-- What migrations/*.sql lead to, as the database describes it. Written by
--   KYHAN_WRITE_SCHEMA=1 npm run jest -- test/conformance/migrations
-- and compared with every engine by the same test.

`;

const url = process.env['TEST_DATABASE_URL'];
const ENGINES: [string, () => FreshRegisters][] = [['PGlite', pgliteRegisters]];
if (url !== undefined) ENGINES.push(['PostgreSQL', () => serverRegisters(url)]);

describe.each(ENGINES)('the tables of the register on %s', (_engine, fresh) => {
  const registers = fresh();
  afterAll(() => registers.end());

  it('are those of schema.sql', async () => {
    const settings = registers.settings();
    const register = await openRegister(settings);
    const dump = await schemaDump(register, settings.schema ?? '');
    await register.close();
    if (process.env['KYHAN_WRITE_SCHEMA'] !== undefined) await writeFile(DUMP, HEADING + dump);
    expect(HEADING + dump).toBe(await readFile(DUMP, 'utf8'));
  });
});
