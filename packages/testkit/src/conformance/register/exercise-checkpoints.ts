import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  anchorFacts,
  checkpointFileFault,
  compareCheckpoint,
  getCheckpointFile,
  keyFingerprint,
  verifyChains,
  verifyFacts,
  verifySince,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, CYCLE, ofUnit } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { asOwner, lowerSecondWall, newCheckpointKey, type FreshRegisters } from '../../registers/index.js';
import { keyOf, liveMarch, ofStream } from './live-march.js';

const key = newCheckpointKey();
const WHEN = { now: at('2026-04-11'), realNow: REAL, key };
const stream = ofUnit(BAC);
const printOf = ({ publicKey }: typeof key) => keyFingerprint(publicKey.toString('hex'));

/** What somebody did who has the whole server, and which tables show it. */
const TAMPERED: readonly (readonly [what: string, tables: readonly string[], statements: string])[] = [
  [
    'the recipient of a notice was forged',
    ['notices'],
    `update notices set address_key = (select max(address_key) from addresses)
      where address_key = (select min(address_key) from addresses)`,
  ],
  ['the time of a notice was forged', ['notice_results'], 'update notice_results set sent_at = sent_at - 1'],
  [
    'the answer to a notice was forged',
    ['notice_results'],
    `update notice_results set response = '550 no such mailbox'`,
  ],
  ['attempts to send were deleted', ['notice_results'], 'delete from notice_results'],
  [
    'a submission was changed with its hash',
    ['submissions'],
    `update submissions set stored_at = 1, on_time = false, hash = sha256('other')`,
  ],
  [
    'a byte of a file was changed with its hash',
    ['files', 'submission_files'],
    `alter table submission_files drop constraint submission_files_sha256_fkey;
      update files set sha256 = sha256('other'); update submission_files set sha256 = sha256('other')`,
  ],
  [
    'a submission that was not taken in yet was deleted',
    ['submissions'],
    `delete from submissions where submission_id = 'chua-nhan'`,
  ],
  [
    'a version of a plan was changed',
    ['plan_versions'],
    `update plan_versions set plan = jsonb_set(plan, '{title}', '"khác"')`,
  ],
  [
    'a whole cycle was removed',
    ['assignments', 'events', 'notices', 'submissions'],
    `delete from notice_results; delete from notices; delete from submission_files; delete from submissions;
      delete from events where stream_key in (select assignment_key from assignments union select cycle_key from cycles);
      delete from rulings; delete from standings; delete from timetables; delete from tallies; delete from turns;
      delete from assignments; delete from cycles`,
  ],
];

/** Facts, leaves and checkpoints beside one another, and checkpoints that lie elsewhere. */
export function exerciseCheckpoints(registers: FreshRegisters): void {
  describe('the proof of facts', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await liveMarch(register);
    });
    const brokenTables = async () => [
      ...new Set((await verifyFacts(register)).broken.map(({ table }) => table)),
    ];

    it('is whole after an honest life, and tells what is anchored from what is not', async () => {
      const { facts } = await anchorFacts(register, WHEN);
      const none = { broken: [], brokenCount: 0, brokenCheckpoints: [] };
      const last = { number: 1, at: WHEN.now };
      const signed = { keys: [{ fingerprint: printOf(key), from: 1 }], keysCompared: false };
      expect(await verifyFacts(register)).toEqual({
        anchored: { checkpoints: 1, facts, last, ...signed },
        unanchored: { facts: 0 },
        purged: [],
        ...none,
      });
      await handIn(register, 'nop-lai');
      const { unanchored, ...rest } = await verifyFacts(register);
      expect([unanchored.facts > 0, rest]).toEqual([
        true,
        { anchored: { checkpoints: 1, facts, last, ...signed }, purged: [], ...none },
      ]);
    });

    it.each(TAMPERED)('names that %s', async (_what, tables, statements) => {
      await handIn(register, 'chua-nhan');
      await anchorFacts(register, WHEN);
      await lowerSecondWall(register);
      await asOwner(register, statements);
      const { broken } = await verifyFacts(register);
      expect([...new Set(broken.map(({ table }) => table))]).toEqual(expect.arrayContaining([...tables]));
      expect(broken.every((fault) => fault.key.startsWith('['))).toBe(true);
    });

    it('names an event that was rewritten with every hash after it and the head, which the chain does not show', async () => {
      await anchorFacts(register, WHEN);
      await lowerSecondWall(register);
      await cutShort(register);
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect(await brokenTables()).toEqual(['events', 'rulings']);
    });

    it('names a leaf, a group and a checkpoint that were taken away or changed', async () => {
      await anchorFacts(register, WHEN);
      await handIn(register, 'nop-lai');
      await anchorFacts(register, WHEN);
      await lowerSecondWall(register);
      const found = async (statements: string) => {
        await tampered(register, statements);
        return (await verifyFacts(register)).brokenCheckpoints.map(
          ({ number, reason }) => `${number} ${reason}`,
        );
      };
      expect(await found(`update checkpoints set at = at + 1 where number = 1`)).toEqual([
        '1 not-signed',
        '2 previous-differs',
      ]);
      expect(
        await found(`update checkpoints set at = at - 1 where number = 1;
          delete from leaves where fact_table = 'plan_versions'`),
      ).toEqual(['1 group-differs']);
      expect(await brokenTables()).toEqual(['plan_versions']);
      expect(
        await found(`delete from leaves where checkpoint = 1; delete from checkpoint_groups where checkpoint = 1;
          delete from checkpoints where number = 1`),
      ).toEqual(['1 missing', '2 previous-differs']);
    });

    it('proves what came since a checkpoint, and names what is wrong there', async () => {
      await anchorFacts(register, WHEN);
      expect(await verifySince(register, 'last')).toMatchObject({
        streams: 0,
        events: 0,
        facts: { after: 1 },
      });
      await handIn(register, 'nop-lai');
      await sql`insert into files (sha256, size) values (sha256('x'), 1)`.execute(register.db);
      const { facts, files } = await verifySince(register, 1);
      expect([facts.brokenCount, facts.anchored.facts, files.broken.length]).toEqual([0, 0, 0]);
      expect(facts.unanchored.facts).toBeGreaterThan(1);
      expect(files.checked).toBe(1);
      await expect(verifySince(register, 7)).rejects.toMatchObject({ code: 'CHECKPOINT_NOT_FOUND' });
      await lowerSecondWall(register);
      await tampered(register, `delete from submissions where submission_id = 'nop-lai'`);
      expect((await verifySince(register, 'last')).facts.broken).toMatchObject([
        { table: 'submissions', reason: 'removed' },
      ]);
      await tampered(register, 'update checkpoints set at = at + 1 where number = 1');
      expect((await verifySince(register, 1)).facts.brokenCheckpoints).toEqual([
        { number: 1, reason: 'not-signed' },
      ]);
    });
  });

  describe('the key of checkpoints', () => {
    it('is told by its fingerprint, and counts where it is the own or a former one', async () => {
      const register = await registers.open();
      await liveMarch(register);
      const own = newCheckpointKey();
      await anchorFacts(register, WHEN);
      await handIn(register, 'nop-lai');
      await anchorFacts(register, { ...WHEN, key: own });
      const [former, now] = [printOf(key), printOf(own)];
      const asked = async (keys: readonly string[]) => await verifyFacts(register, { keys });
      expect(await asked([now, former])).toMatchObject({
        anchored: {
          keys: [
            { fingerprint: former, from: 1 },
            { fingerprint: now, from: 2 },
          ],
          keysCompared: true,
        },
        brokenCheckpoints: [],
      });
      expect((await asked([former])).brokenCheckpoints).toEqual([{ number: 2, reason: 'other-key' }]);
      const { facts } = await verifySince(register, 'last', { keys: [former] });
      expect(facts.brokenCheckpoints).toEqual([{ number: 2, reason: 'other-key' }]);
    });

    it('shows who rewrote facts, leaves and checkpoints, and signed them with a key of their own', async () => {
      const register = await registers.open();
      await liveMarch(register);
      await anchorFacts(register, WHEN);
      await lowerSecondWall(register);
      await cutShort(register);
      await anchoredAnew(register);
      const { brokenCount, brokenCheckpoints } = await verifyFacts(register, { keys: [printOf(key)] });
      expect([brokenCount, brokenCheckpoints]).toEqual([0, [{ number: 1, reason: 'other-key' }]]);
    });
  });

  describe('a checkpoint that lies elsewhere', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await liveMarch(register);
    });

    it('is whole as it was given out, and the register is as it holds', async () => {
      await anchorFacts(register, WHEN);
      await handIn(register, 'nop-lai');
      await anchorFacts(register, WHEN);
      const file = await getCheckpointFile(register, 'last');
      expect([file.statement.number, file.earlier.length]).toEqual([2, 1]);
      expect(checkpointFileFault(file)).toBeUndefined();
      expect(await compareCheckpoint(register, file)).toEqual({
        number: 2,
        at: WHEN.now,
        compared: 2,
        departed: [],
      });
      const { statement, groups, earlier } = file;
      expect(checkpointFileFault({ ...file, statement: { ...statement, facts: 0 } })).toBe('not-signed');
      expect(checkpointFileFault({ ...file, groups: groups.slice(1) })).toBe('root-differs');
      expect(checkpointFileFault({ ...file, earlier: earlier.slice(1) })).toBe('earlier-differs');
      await expect(getCheckpointFile(register, 3)).rejects.toMatchObject({ code: 'CHECKPOINT_NOT_FOUND' });
    });

    it('shows who rewrote facts with leaves, checkpoints and signatures: which checkpoint, groups and facts', async () => {
      await anchorFacts(register, WHEN);
      const file = await getCheckpointFile(register, 1);
      await lowerSecondWall(register);
      await cutShort(register);
      await anchoredAnew(register);
      const { brokenCount, brokenCheckpoints } = await verifyFacts(register);
      expect([brokenCount, brokenCheckpoints]).toEqual([0, []]);
      const { departed } = await compareCheckpoint(register, file);
      expect(departed).toMatchObject([
        { number: 1, at: WHEN.now, reason: 'rewritten-since', groups: [{ group: `cycle:${CYCLE}` }] },
      ]);
      expect(departed[0]?.groups[0]?.facts).toContainEqual(
        expect.objectContaining({ table: 'events', aspect: 'written' }),
      );
    });

    it('shows that checkpoints were taken away', async () => {
      await anchorFacts(register, WHEN);
      const file = await getCheckpointFile(register, 1);
      await lowerSecondWall(register);
      await tampered(register, 'delete from leaves; delete from checkpoint_groups; delete from checkpoints');
      const { departed } = await compareCheckpoint(register, file);
      expect(departed).toMatchObject([{ number: 1, reason: 'gone' }]);
      expect(departed[0]?.groups.map(({ group }) => group)).toEqual(
        expect.arrayContaining(file.groups.map(({ group }) => group)),
      );
    });
  });
}

/** Another version of what was handed in, which waits to be taken in. */
async function handIn({ db }: Register, id: string): Promise<void> {
  const changes = JSON.stringify({ submission_id: id, taken_in_sequence: null, taken_in_at: null });
  await sql`insert into submissions
    select (jsonb_populate_record(s, ${changes}::jsonb || jsonb_build_object('version', s.version + 1))).*
    from submissions s order by version desc limit 1`.execute(db);
}

async function tampered({ db }: Register, statements: string): Promise<void> {
  await sql.raw(statements).execute(db);
}

/** The last event of a chain goes, and its head with it. */
async function cutShort({ db }: Register): Promise<void> {
  await sql`delete from events where ${ofStream(stream)} and sequence = 4`.execute(db);
  await sql`delete from rulings`.execute(db);
  await sql`update standings set last_sequence = 3, last_hash = (select hash from events
    where ${ofStream(stream)} and sequence = 3) where assignment_key = ${keyOf(stream)}`.execute(db);
}

/** As whoever has the server would, with a key of their own. */
async function anchoredAnew(register: Register): Promise<void> {
  const { rows } = await sql<{ factTable: string; key: string; aspect: string }>`
    select fact_table, key, aspect from leaves`.execute(register.db);
  await tampered(register, 'delete from leaves; delete from checkpoint_groups; delete from checkpoints');
  for (const row of rows) await register.db.insertInto('unanchored').values(row).execute();
  await anchorFacts(register, { ...WHEN, key: newCheckpointKey() });
  // What is gone waits for ever: it is taken out of the queue as well.
  await tampered(register, 'delete from unanchored');
}
