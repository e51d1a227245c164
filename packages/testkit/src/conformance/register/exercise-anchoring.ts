import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  anchorFacts,
  inclusionProofs,
  isSigned,
  leafKey,
  statementHash,
  storeRulings,
  type InclusionProof,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, castTurn, ofUnit, openMarch } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { newCheckpointKey, type FreshRegisters } from '../../registers/index.js';
import { liveMarch } from './live-march.js';

/** Owes nothing itself. */
const OFFICE = 'so-dieu-phoi';

/** Facts and their leaves: each gets one, once, under one checkpoint. */
export function exerciseAnchoring(registers: FreshRegisters): void {
  describe('a checkpoint over facts', () => {
    const key = newCheckpointKey();
    const when = { now: at('2026-04-11'), realNow: REAL, key };
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
    });
    const count = async (table: 'leaves' | 'unanchored' | 'checkpoints') => {
      const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
        register.db,
      );
      return rows[0]?.count;
    };

    it('gives each a leaf, and the queue is empty', async () => {
      await liveMarch(register);
      const queued = await count('unanchored');
      const statement = await anchorFacts(register, when);
      expect(statement).toMatchObject({ number: 1, facts: queued, previous: '0'.repeat(64) });
      expect([await count('leaves'), await count('unanchored')]).toEqual([queued, 0]);
    });

    it('is one where two come at once, and one a day where nothing is new', async () => {
      await liveMarch(register);
      const [one, other] = await Promise.all([anchorFacts(register, when), anchorFacts(register, when)]);
      expect(one).toEqual(other);
      expect(await anchorFacts(register, when)).toEqual(one);
      const next = await anchorFacts(register, { ...when, now: at('2026-04-12') });
      expect(next).toMatchObject({ number: 2, facts: 0 });
    });

    it('is proved of any fact by its leaf, its path and the signature alone', async () => {
      await liveMarch(register);
      const first = await anchorFacts(register, when);
      const wanted = await register.db.selectFrom('leaves').select(['factTable', 'key', 'aspect']).execute();
      const names = wanted.map(({ factTable: table, ...leaf }) => ({ table, ...leaf }));
      const unknown = { table: 'files', key: leafKey(['00']), aspect: 'written' };
      await sql`insert into files (sha256, size) values ('\\x11', 1)`.execute(register.db);
      const late = { table: 'files', key: leafKey(['11']), aspect: 'written' };
      const { proofs, unanchored, broken } = await inclusionProofs(register, [...names, unknown, late]);
      expect([proofs.length, unanchored, broken]).toEqual([first.facts, [late], [unknown]]);
      expect(proofs.filter((proof) => rootByHand(proof) !== first.root)).toEqual([]);
      const [proof] = proofs;
      expect(isSigned(first, Buffer.from(proof?.signature ?? '', 'hex'))).toBe(true);
      expect(isSigned({ ...first, facts: 0 }, Buffer.from(proof?.signature ?? '', 'hex'))).toBe(false);
      const next = await anchorFacts(register, when);
      expect(next).toMatchObject({ number: 2, facts: 1, previous: statementHash(first).toString('hex') });
    });

    it('tells what was noted anew, until the next, as not anchored yet', async () => {
      await openMarch(register);
      await anchorFacts(register, when);
      const [ruling, assignmentId] = ['hand-over', ofUnit(BAC)] as const;
      const rulings = [
        { rulingId: 'sáp nhập', assignmentId, ruling, reason: 'sáp nhập', to: OFFICE, actor: 'person:linh' },
      ] as const;
      await storeRulings(register, { rulings, askedAt: at('2026-03-10') });
      await castTurn(register, { now: at('2026-03-10'), rulings });
      const { assignmentKey } = await register.db
        .selectFrom('assignments')
        .select('assignmentKey')
        .where('assignmentId', '=', assignmentId)
        .executeTakeFirstOrThrow();
      const owing = { table: 'assignments', key: leafKey([assignmentKey]), aspect: 'unit_id' };
      expect(await inclusionProofs(register, [owing])).toEqual({
        proofs: [],
        unanchored: [owing],
        broken: [],
      });
      await anchorFacts(register, when);
      const { proofs } = await inclusionProofs(register, [owing]);
      expect(proofs.map(({ checkpoint }) => checkpoint.number)).toEqual([2]);
    });

    it('comes several times where there are many facts', async () => {
      await liveMarch(register);
      const queued = (await count('unanchored')) ?? 0;
      const { number } = await anchorFacts(register, { ...when, most: 10 });
      expect(number).toBe(Math.ceil(queued / 10));
      expect([await count('leaves'), await count('unanchored')]).toEqual([queued, 0]);
    });

    it('leaves nothing behind where a fact waits twice', async () => {
      await liveMarch(register);
      const queued = (await count('unanchored')) ?? 0;
      await sql`insert into unanchored (fact_table, key, aspect) select fact_table, key, aspect from unanchored
        order by fact_table, key, aspect limit 1`.execute(register.db);
      await anchorFacts(register, { ...when, most: 10 });
      expect([await count('leaves'), await count('unanchored')]).toEqual([queued, 0]);
    });

    it('comes to all others where facts are gone that wait', async () => {
      await liveMarch(register);
      const queued = (await count('unanchored')) ?? 0;
      await sql`insert into unanchored (fact_table, key, aspect)
        select 'absences', '["' || n || '"]', 'written' from generate_series(1, 36) as n`.execute(
        register.db,
      );
      await anchorFacts(register, { ...when, most: 10 });
      expect([await count('leaves'), await count('unanchored')]).toEqual([queued, 36]);
    });
  });
}

/** The root that a proof comes to, written a second time as an outsider would. */
function rootByHand({ leaf, path, group, groupPath }: InclusionProof): string {
  const along = (node: Buffer, steps: InclusionProof['path']) =>
    steps.reduce((root, { side, hash }) => {
      const beside = Buffer.from(hash, 'hex');
      return hashed(1, ...(side === 'left' ? [beside, root] : [root, beside]));
    }, node);
  const root = along(hashed(0, Buffer.from(leaf)), path).toString('hex');
  const text = `{"facts":${group.facts},"group":${JSON.stringify(group.group)},"root":"${root}"}`;
  return along(hashed(2, Buffer.from(text)), groupPath).toString('hex');
}

function hashed(kind: number, ...parts: readonly Buffer[]): Buffer {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([kind]), ...parts]))
    .digest();
}
