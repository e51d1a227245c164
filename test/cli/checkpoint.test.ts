import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CheckpointFile,
  InvariantsAnswer,
  PaperTable,
  SealingAnswer,
  VerifyAnswer,
} from '@kyhan/contracts';
import { readPlan } from '@kyhan/plan';
import { keyFingerprint, openFinding } from '@kyhan/register';
import { kyhan } from '@kyhan/testkit/kyhan';
import { lowerSecondWall } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { emptyCheckpoint } from '../support/empty-checkpoint.js';
import { PLAN_632, withOrderedTopics } from '../support/plan-632.js';
import { captured } from './captured-terminal.js';
import { livedFolder, type LivedFolder } from './lived-folder.js';

let lived: LivedFolder;
let printed: string;

const ask = (...args: string[]) => kyhan([...args, '--data', lived.path, '--lang', 'en']);

/** Verifies against a checkpoint that says this. */
async function verified(text: string, ...args: string[]) {
  const file = path.join(lived.path, 'kept.json');
  await writeFile(file, text);
  return await ask('verify', '--against', file, ...args);
}

beforeAll(async () => {
  lived = await livedFolder(withOrderedTopics(await readPlan(PLAN_632)));
  const first = await ask('checkpoint');
  if (first.exitCode !== 0) throw new Error(first.stderr);
  printed = first.stdout;
});

afterAll(() => lived?.remove());

const kept = () => JSON.parse(printed) as CheckpointFile;
const zeros = '0'.repeat(64);
/** As minutes and letters print a hash. */
const grouped = (hex: string) => (hex.match(/.{4}/g) ?? []).join(' ');
const fingerprintOf = ({ statement }: CheckpointFile) => keyFingerprint(statement.publicKey);

describe('kyhan checkpoint', () => {
  it('prints the file of a checkpoint once where nothing is new, and says to keep it elsewhere', async () => {
    const { exitCode, stdout, stderr } = await ask('checkpoint', '--json');
    expect({ exitCode, file: JSON.parse(stdout) as object }).toEqual({ exitCode: 0, file: kept() });
    expect(stderr).toContain(kept().statement.root);
    const again = await ask('checkpoint', '--number', 'last');
    expect(again.stderr).toContain(kept().statement.root);
    expect(JSON.parse(again.stdout)).toEqual(kept());
    expect(await ask('checkpoint', '--number', '99')).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining('CHECKPOINT_NOT_FOUND'),
    });
  });
});

describe('kyhan paper sealing', () => {
  it('drafts the minutes of a quarter, whose root can be typed back', async () => {
    const { root } = kept().statement;
    const { stdout, exitCode } = await ask('paper', 'sealing', '--period', '2024-Q1');
    expect(exitCode).toBe(0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('MINUTES OF SEALING');
    expect(text).toContain(grouped(root));
    expect(text).toContain(grouped(fingerprintOf(kept())));
    // Every fact is counted once, whatever table it is in.
    const answer = JSON.parse((await ask('paper', 'sealing', '--json')).stdout) as SealingAnswer;
    const table = answer.paper.vi.blocks.find(
      (block) => block.type === 'table' && block.total !== undefined,
    ) as PaperTable;
    const counts = table.rows.map(([, , count = '']) => Number(count.replaceAll('.', '')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(kept().statement.facts);
    expect(answer.period).toBe('2024-Q1');
    const docx = await ask('paper', 'sealing', '--docx', lived.path);
    expect(docx.stderr).toContain('bien-ban-chot-so-2024-Q1.docx');
    const [, , typed = ''] = /Root.*?:( )((?:[0-9a-f]{4} ?){16})/.exec(text) ?? [];
    expect((await ask('verify', '--number', '1', '--against-root', typed)).exitCode).toBe(0);
  });

  it('says where no checkpoint was taken in it', async () => {
    const { exitCode, stderr } = await ask('paper', 'sealing', '--period', '2023-Q4');
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining('2023-Q4')]);
  });
});

describe('kyhan verify --invariants', () => {
  it('asks of every plan without one being named: a period without a cycle is named until a finding says why', async () => {
    const before = await ask('verify', '--invariants');
    expect(before).toMatchObject({
      exitCode: 70,
      stderr: expect.stringMatching(/INVARIANT_BROKEN[^]*4: .+expected/),
    });
    expect(before.stdout).toMatch(/^4\. Every period has its cycle: broken/m);
    const { invariants } = JSON.parse(
      (await ask('verify', '--invariants', '--json')).stdout,
    ) as InvariantsAnswer;
    expect(invariants.filter(({ ok }) => !ok).map(({ invariant }) => invariant)).toEqual([4]);
    for (const missing of invariants[3]?.broken ?? []) {
      const [subject = ''] = missing.split(': ');
      await openFinding(lived.register, {
        findingId: `f-${subject}`,
        kind: 'cycle-missing',
        subject,
        data: {},
        at: 0,
      });
    }
    const after = await ask('verify', '--invariants');
    expect(after.exitCode).toBe(0);
    expect(after.stdout.match(/: holds \(/g)).toHaveLength(8);
  });
});

describe('kyhan verify', () => {
  it('tells what is anchored from what is not', async () => {
    const { stdout } = await ask('verify');
    expect(stdout).toMatch(/Anchored: .+ facts under 1 checkpoint/);
    expect(stdout).toContain(`Signed since checkpoint 1 with key ${fingerprintOf(kept())}`);
    expect(stdout).toContain('Not anchored yet');
    expect((await ask('verify', '--since', 'last')).exitCode).toBe(0);
  });

  it('tells of how many letters it is kept which bytes left, and that older ones have no hash', async () => {
    const { db } = lived.register;
    await sql`insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, claimed_at, claimed_real_at, claimed_sequence, claimed_version, message_sha256)
      select notice_key, 7, 'sent', '250 OK', queued_real_at, not_before, not_before, queued_real_at, 1, 1,
        case when row_number() over (order by notice_key) = 1 then sha256('a letter') end
      from notices order by notice_key limit 3`.execute(db);
    const { stdout } = await ask('verify');
    expect(stdout).toContain('Letters taken: 3; with the hash of their bytes: 1.');
    expect(stdout).toContain('2 letters left before hashes were kept.');
    const { letters } = JSON.parse((await ask('verify', '--json')).stdout) as VerifyAnswer;
    expect(letters).toEqual({ taken: 3, hashed: 1 });
    const since = JSON.parse((await ask('verify', '--since', 'last', '--json')).stdout) as VerifyAnswer;
    expect(since).not.toHaveProperty('letters');
  });

  it('holds against a checkpoint that was kept', async () => {
    const { exitCode, stdout } = await verified(printed, '--json');
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 0,
      compared: [{ number: 1, compared: 1, departed: [] }],
    });
    expect((await verified(printed)).stdout).toMatch(/As the file of checkpoint 1 of .+ holds/);
  });

  it('holds against a root that is typed back from a print, and names the digit that is wrong', async () => {
    const { root } = kept().statement;
    const groups = (root.match(/.{4}/g) ?? []).map((group) => group.toUpperCase());
    const typed = async (...digits: string[]) =>
      await ask('verify', '--number', '1', '--against-root', ...digits);
    for (const digits of [groups, [groups.join(' ')], [`  ${groups.join('-')} `]])
      expect((await typed(...digits)).stdout).toMatch(/As the root of checkpoint 1 of .+ says/);
    const wrong = root.startsWith('0') ? '1' : '0';
    const slip = await typed(`${root.slice(0, 20)}${root[20] === '0' ? '1' : '0'}${root.slice(21)}`);
    expect([slip.exitCode, slip.stderr]).toEqual([5, expect.stringContaining('ROOT_DIFFERS')]);
    expect(slip.stderr.replaceAll(/\s+/g, ' ')).toContain('digit 21 (group 6) was typed');
    const none = await typed(`o${root.slice(1)}`);
    expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('“o” at place 1')]);
    const short = await typed(`${wrong}${root.slice(2)}`);
    expect([short.exitCode, short.stderr]).toEqual([2, expect.stringContaining('63 were typed')]);
    expect((await ask('verify', '--against-root', root)).exitCode).toBe(2);
  });

  it('ends with 5 and names the checkpoint and its groups where the register has another past', async () => {
    const { exitCode, stderr } = await verified(JSON.stringify(emptyCheckpoint()));
    expect(exitCode).toBe(5);
    expect(stderr).toContain('ANCHOR_BROKEN');
    expect(stderr).toContain('deployment');
  });

  it.each<[string, () => string, string]>([
    ['cut off', () => printed.slice(0, 100), 'kept.json'],
    ['without its groups', () => JSON.stringify({ ...kept(), groups: undefined }), '"groups" is missing'],
    [
      'with another root',
      () => JSON.stringify({ ...kept(), statement: { ...kept().statement, root: zeros } }),
      'not signed by the key',
    ],
  ])('says of a file that is %s where, and what to do', async (_what, text, told) => {
    const { exitCode, stderr } = await verified(text());
    expect(exitCode).toBe(2);
    expect(stderr).toContain('CHECKPOINT_INVALID');
    expect(stderr).toContain(told);
    expect(stderr).toContain('take another copy');
  });
});

describe('kyhan verify with what it cannot carry out', () => {
  it.each([
    [`--invariants --number 1 --against-root ${zeros}`],
    ['--invariants --since 1'],
    ['--invariants --key key.pem'],
    ['--key key.pem'],
    ['--number 1'],
    ['bundle.zip --against kept.json'],
    ['bundle.zip --since last'],
    ['bundle.zip --invariants'],
    [`bundle.zip --against-root ${zeros} --number 1`],
    ['bundle.zip --number 1'],
  ])('refuses %s, instead of leaving a part of it out in silence', async (line) => {
    const terminal = { columns: undefined, folder: lived.path, environment: { KYHAN_LANGUAGE: 'en' } };
    const { exitCode, stdout, stderr } = await captured(['verify', ...line.split(' ')], terminal);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining('COMMAND_INVALID')]);
  });
});

describe('kyhan verify of a register that contradicts itself', () => {
  beforeAll(async () => {
    await lowerSecondWall(lived.register);
    await sql`update submissions set stored_at = stored_at + 1`.execute(lived.register.db);
  });

  it('tells also what a file shows, which it is asked to be compared with', async () => {
    const { exitCode, stderr } = await verified(JSON.stringify(emptyCheckpoint()));
    expect(exitCode).toBe(5);
    expect(stderr).toMatch(/ANCHOR_BROKEN: checkpoint 1 is not what the file holds[^]*FACT_BROKEN/);
    expect(await verified(printed)).toMatchObject({
      exitCode: 5,
      stdout: expect.stringMatching(/As the file of checkpoint 1 of .+ holds/),
      stderr: expect.stringContaining('FACT_BROKEN'),
    });
  });

  it('tells also whether a root is that of its checkpoint, or that there is none', async () => {
    const typed = async (number: string, root: string, ...args: string[]) =>
      await ask('verify', '--number', number, '--against-root', root, ...args);
    const { root } = kept().statement;
    expect((await typed('1', root)).stdout).toMatch(/As the root of checkpoint 1 of .+ says/);
    expect((await typed('1', zeros)).stderr).toMatch(/ROOT_DIFFERS: [^]*FACT_BROKEN/);
    expect((await typed('9', root)).stderr).toMatch(/CHECKPOINT_NOT_FOUND: [^]*FACT_BROKEN/);
    const asJson = async (...args: [string, string]) => {
      const { exitCode, stdout } = await typed(...args, '--json');
      expect(exitCode).toBe(5);
      return (JSON.parse(stdout) as { readonly againstRoot: object }).againstRoot;
    };
    expect(await asJson('1', root)).toMatchObject({ number: 1, holds: true });
    expect(await asJson('1', zeros)).toMatchObject({ number: 1, holds: false });
    expect(await asJson('9', root)).toEqual({ number: 9, holds: false });
  });
});
