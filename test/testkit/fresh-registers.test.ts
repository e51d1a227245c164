import { afterAll, describe, expect, it } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { asOwner, lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

describe('a register that a test has opened', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());
  const schemas: string[] = [];
  const opened = async () => {
    const register = await registers.open();
    const { rows } = await sql<{ name: string }>`select current_schema()::text as name`.execute(register.db);
    schemas.push(rows[0]?.name ?? '');
    return register;
  };
  const write = (register: Register) =>
    asOwner(register, `insert into files (sha256, size) values (sha256('một'), 3)`);
  const change = (register: Register) => asOwner(register, 'update files set size = 4');

  it('lets be changed what was written, where its wall is lowered', async () => {
    const register = await opened();
    await lowerSecondWall(register);
    await write(register);
    await expect(change(register)).resolves.toBeUndefined();
  });

  it('is a later one’s, empty and behind its wall', async () => {
    const register = await opened();
    expect(await register.db.selectFrom('files').selectAll().execute()).toEqual([]);
    await write(register);
    await expect(change(register)).rejects.toThrow();
    expect(schemas[1]).toBe(schemas[0]);
    await asOwner(register, 'alter table files add column more integer');
  });

  it('is nobody’s any more where its tables were changed', async () => {
    await opened();
    expect(schemas[2]).not.toBe(schemas[1]);
  });
});
