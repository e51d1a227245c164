import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFinding } from '../findings/close-findings.js';
import { openFinding } from '../findings/finding.js';
import type { FileVerdict } from '../contents/inspect-file.js';

/** Looked at in one go; the rest waits for the next. */
const AT_ONCE = 20;
const RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** So often in a row a scanner cannot tell before somebody is to see to it. */
const SILENT_TRIES = 3;

const SCANNER = 'scanner';
const SCANNER_FINDING = findingIdOf({ kind: 'scanner-away', about: SCANNER });

interface Instants {
  /** Plan time, of findings. */
  readonly at: number;
  readonly realNow: number;
}

interface Waiting {
  readonly sha256: Buffer;
  readonly size: number;
  readonly tries: number;
}

/**
 * Lets the scanner look at files that wait for it, and writes down what it says: what is clean can be downloaded, what is
 * infected nobody gets, and who coordinates is told; what it could not tell it is asked again, ever later.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function inspectWaiting(register: Register, instants: Instants): Promise<void> {
  for (const waiting of await waitingFor(register, instants.realNow))
    await tell(register, { ...waiting, ...instants, answer: await inspected(register, waiting) });
}

/** Everything that was taken in before there was a scanner waits for it too. @throws KyhanError REGISTER_UNAVAILABLE */
export async function waitForInspection({ db }: Register): Promise<void> {
  await sql`insert into file_inspections (sha256, state, next_at)
    select sha256, 'waiting', 0 from (select sha256 from files union select sha256 from unsent_files) as kept
    on conflict do nothing`.execute(db);
}

/** Where no scanner is, nothing waits for one; what one found stays. @throws KyhanError REGISTER_UNAVAILABLE */
export async function releaseWaiting({ db }: Register): Promise<void> {
  await db.deleteFrom('fileInspections').where('state', '=', 'waiting').execute();
}

async function waitingFor({ db }: Register, realNow: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select i.sha256, i.tries,
      coalesce(f.size, (select max(size) from unsent_files u where u.sha256 = i.sha256)) as size
    from file_inspections i left join files f on f.sha256 = i.sha256
    where state = 'waiting' and next_at <= ${realNow}
      and (f.sha256 is not null or exists (select 1 from unsent_files u where u.sha256 = i.sha256))
    order by next_at, i.sha256 limit ${AT_ONCE}`.execute(db);
  return rows;
}

type Answer = FileVerdict | { readonly reason: string };

async function inspected(register: Register, { sha256: hash, size }: Waiting): Promise<Answer> {
  const sha256 = hash.toString('hex');
  const { files, inspectFile } = register;
  if (inspectFile === undefined) return { reason: 'no scanner' };
  try {
    const path = files.pathOf?.(sha256);
    const read = () => files.read(sha256);
    return await inspectFile({ sha256, size, read, ...(path === undefined ? {} : { path }) });
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

type Telling = Waiting & Instants & { readonly answer: Answer };

async function tell(register: Register, { sha256, tries, answer, at, realNow }: Telling): Promise<void> {
  if (typeof answer === 'object') {
    const nextAt = realNow + Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** Math.min(tries, 10));
    await mark(register.db, sha256, { state: 'waiting', tries: tries + 1, nextAt, triedAt: realNow });
    if (tries + 1 < SILENT_TRIES) return;
    const about = { findingId: SCANNER_FINDING, kind: 'scanner-away', subject: SCANNER } as const;
    await openFinding(register, { ...about, data: { reason: answer.reason }, at });
    return;
  }
  await mark(register.db, sha256, { state: answer, tries: 0, nextAt: null, triedAt: realNow });
  await closeFinding(register, { findingId: SCANNER_FINDING, at, ending: 'scanner-answers' });
  if (answer === 'infected') await tellInfected(register, sha256, at);
}

interface Marking {
  readonly state: 'waiting' | FileVerdict;
  readonly tries: number;
  readonly nextAt: number | null;
  readonly triedAt: number;
}

async function mark(db: Db, sha256: Buffer, marking: Marking): Promise<void> {
  await db.updateTable('fileInspections').set(marking).where('sha256', '=', sha256).execute();
}

/** Who coordinates is told of each assignment that has it; the unit's page says it beside the file. */
async function tellInfected(register: Register, sha256: Buffer, at: number): Promise<void> {
  const having = await register.db
    .selectFrom('submissionFiles')
    .innerJoin('submissions', 'submissions.submissionId', 'submissionFiles.submissionId')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['assignmentId', 'name'])
    .where('sha256', '=', sha256)
    .execute();
  for (const { assignmentId: subject, name } of having) {
    const findingId = findingIdOf({ kind: 'file-infected', about: `${subject} ${sha256.toString('hex')}` });
    await openFinding(register, { findingId, kind: 'file-infected', subject, data: { file: name }, at });
  }
}
