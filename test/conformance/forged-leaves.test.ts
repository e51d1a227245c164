import { afterAll, describe, expect, it } from '@jest/globals';
import { anchorFacts, ensureDeployment, lastCheckpoint, verifyFacts, type Register } from '@kyhan/register';
import { openMarch } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import {
  asOwner,
  newCheckpointKey,
  pgliteRegisters,
  serverRegisters,
  type FreshRegisters,
} from '@kyhan/testkit/registers';

const url = process.env['TEST_DATABASE_URL'];
const ENGINES: [string, () => FreshRegisters][] = [['PGlite', pgliteRegisters]];
if (url !== undefined) ENGINES.push(['PostgreSQL', () => serverRegisters(url)]);

const HASH = "'\\xaa'::bytea";
const FORGED = "'files', '[\"aaaa\"]', 'written'";

describe.each(ENGINES)('a leaf that was put in by hand, on %s', (_name, make) => {
  const registers = make();
  afterAll(() => registers.end());

  async function sealed(): Promise<Register> {
    const register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    await openMarch(register);
    const now = at('2026-03-11', 1);
    await anchorFacts(register, { now, realNow: REAL, key: newCheckpointKey() });
    return register;
  }

  /** A fact past the queue, with a leaf that seems to have a place. */
  async function forge(register: Register, checkpoint: number, place: number): Promise<void> {
    await asOwner(
      register,
      `set local session_replication_role = replica;
      insert into files (sha256, size) values ('\\xaaaa', 3);
      insert into leaves (checkpoint, place, position, fact_table, key, aspect, hash)
        values (${checkpoint}, ${place}, 0, ${FORGED}, ${HASH})`,
    );
  }

  const groups = async (register: Register) =>
    (await register.db.selectFrom('checkpointGroups').select('place').execute()).length;

  it('under a checkpoint that there never was is named', async () => {
    for (const number of [0, 9]) {
      const register = await sealed();
      await forge(register, number, 0);
      expect((await verifyFacts(register)).brokenCheckpoints).toEqual([{ number, reason: 'missing' }]);
      expect((await verifyFacts(register, { after: 1 })).brokenCheckpoints).toEqual([
        { number, reason: 'missing' },
      ]);
    }
  });

  it('under a group that its checkpoint never had is named', async () => {
    const register = await sealed();
    const { number } = (await lastCheckpoint(register.db))!.statement;
    await forge(register, number, await groups(register));
    expect((await verifyFacts(register)).brokenCheckpoints).toEqual([
      { number, reason: 'group-differs', group: '' },
    ]);
  });
});
