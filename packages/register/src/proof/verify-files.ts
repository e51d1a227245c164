import { createHash } from 'node:crypto';
import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import { purgedContents } from '../purges/finish-purges.js';
import { orphanPages } from '../files/clear-orphans.js';

/** What reading every kept file found. */
type FilesProof = Untold<VerifyAnswer>['files'];

type FileFault = FilesProof['broken'][number];

const PAGE = 500;

/**
 * Reads every content that a submission has, one after the other and never whole, and names what is missing or changed,
 * and what is kept and belongs to nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function verifyFiles(register: Register): Promise<FilesProof> {
  const read = await verifyContents(register, handedIn(register));
  const orphans: FilesProof['orphans'][number][] = [];
  for await (const page of orphanPages(register))
    orphans.push(...page.map(({ sha256, size }) => ({ sha256, size })));
  return { ...read, orphans };
}

/**
 * Reads some of the contents alone, by their hashes.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function verifyContents(
  register: Register,
  hashes: AsyncIterable<string> | Iterable<string>,
): Promise<Omit<FilesProof, 'orphans'>> {
  let checked = 0;
  const broken: FileFault[] = [];
  const purged = await purgedContents(register);
  for await (const sha256 of hashes) {
    checked += 1;
    if (purged.has(sha256) && !(await register.files.has(sha256))) continue;
    const reason = await faultOf(register, sha256);
    if (reason !== undefined) broken.push(...(await named(register, sha256, reason)));
  }
  return { checked, broken };
}

async function* handedIn({ db }: Register): AsyncGenerator<string> {
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const rows = await db
      .selectFrom('files')
      .select('sha256')
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const { sha256 } of rows) yield sha256.toString('hex');
    after = last.sha256;
  }
}

async function faultOf({ files }: Register, sha256: string): Promise<FileFault['reason'] | undefined> {
  if (!(await files.has(sha256))) return 'missing';
  const hash = createHash('sha256');
  for await (const piece of await files.read(sha256)) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256 ? undefined : 'changed';
}

/** By each submission that has it: the same content may be of many. */
async function named({ db }: Register, sha256: string, reason: FileFault['reason']): Promise<FileFault[]> {
  const having = await db
    .selectFrom('submissionFiles')
    .innerJoin('submissions', 'submissions.submissionId', 'submissionFiles.submissionId')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['assignmentId', 'submissions.submissionId', 'name'])
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .orderBy('submissions.submissionId')
    .execute();
  return having.map((one) => ({ ...one, sha256, reason }));
}
