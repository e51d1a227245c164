import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.js';
import type { Db, Register } from '../connection/register.js';
import { holdContents } from '../files/hold-contents.js';
import type { NewFile } from '../new-file.js';
import type { TypedReport } from '../typed-report.js';
import { readUnsent, type OfUnsent, type UnsentReport } from './find-unsent.js';

/** What somebody has typed and uploaded so far. */
export interface NewUnsent extends OfUnsent {
  /** The revision that was read; 0: nothing had been saved. */
  readonly revision: number;
  readonly typed: TypedReport;
  readonly files: readonly (NewFile & { readonly input: string })[];
  /** Ids of files that are to go. */
  readonly without: readonly number[];
  readonly savedBy: string;
  /** Plan time. */
  readonly savedAt: number;
}

export interface KeptUnsent {
  /** Somebody saved something else meanwhile: what was typed here is not kept, the files are. */
  readonly isNewer: boolean;
  readonly report: UnsentReport;
}

/**
 * Keeps what is being filled in. What somebody else has saved since is not written over; files that were uploaded are
 * added in either case, and the same file twice is one.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function keepUnsent(register: Register, wish: NewUnsent): Promise<KeptUnsent> {
  return await register.db.transaction().execute(async (trx) => {
    const assignmentKey = await keyOf(trx, wish);
    await holdContents(register, trx, wish.files);
    const isNewer = await keepTyped(trx, { ...wish, assignmentKey });
    await keepFiles(trx, { ...wish, assignmentKey });
    const report = await readUnsent(trx, wish);
    if (report === undefined) throw new Error(`nothing was kept of ${wish.assignmentId}`);
    return { isNewer, report };
  });
}

async function keyOf(trx: Db, { assignmentId }: NewUnsent): Promise<number> {
  const found = await trx
    .selectFrom('assignments')
    .select('assignmentKey')
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst();
  if (found === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  return found.assignmentKey;
}

type Keeping = NewUnsent & { readonly assignmentKey: number };

/** @returns whether somebody has saved something else since */
async function keepTyped(trx: Db, wish: Keeping): Promise<boolean> {
  const { assignmentKey, unitId, savedBy, savedAt } = wish;
  const typed = JSON.stringify(wish.typed);
  const inserted = await trx
    .insertInto('unsentReports')
    .values({ assignmentKey, unitId, typed, savedBy, savedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) return false;
  const stored = await lockedReport(trx, wish);
  if (isSame(stored.typed, wish.typed) && !changesFiles(wish)) return false;
  if (stored.revision !== wish.revision && !isSame(stored.typed, wish.typed)) return true;
  await trx
    .updateTable('unsentReports')
    .set({ typed, savedBy, savedAt, revision: sql`nextval('unsent_revisions')` })
    .where('assignmentKey', '=', assignmentKey)
    .where('unitId', '=', unitId)
    .execute();
  return false;
}

async function lockedReport(trx: Db, { assignmentKey, unitId }: Keeping) {
  return await trx
    .selectFrom('unsentReports')
    .select(['revision', 'typed'])
    .where('assignmentKey', '=', assignmentKey)
    .where('unitId', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function isSame(a: TypedReport, b: TypedReport): boolean {
  // What is absent is no difference, and the database keeps keys in an order of its own.
  return canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)));
}

function changesFiles({ files, without }: Keeping): boolean {
  return files.length > 0 || without.length > 0;
}

async function keepFiles(trx: Db, { assignmentKey, unitId, files, without }: Keeping): Promise<void> {
  const own = { assignmentKey, unitId };
  for (const fileId of without)
    await trx
      .deleteFrom('unsentFiles')
      .where('assignmentKey', '=', assignmentKey)
      .where('unitId', '=', unitId)
      .where('fileId', '=', fileId)
      .execute();
  for (const file of files) await addFile(trx, { ...own, ...file });
}

type Adding = NewFile & Pick<Keeping, 'assignmentKey' | 'unitId'> & { input: string };

/** Under the lock of its report: a number is given once. The same file chosen for another field goes there. */
async function addFile(trx: Db, file: Adding): Promise<void> {
  const { assignmentKey, unitId, input, name, mediaType, size } = file;
  const sha256 = Buffer.from(file.sha256, 'hex');
  const moved = await trx
    .updateTable('unsentFiles')
    .set({ input })
    .where('assignmentKey', '=', assignmentKey)
    .where('unitId', '=', unitId)
    .where('name', '=', name)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (moved.numUpdatedRows > 0n) return;
  await sql`
    insert into unsent_files (assignment_key, unit_id, file_id, input, name, media_type, sha256, size)
    select ${assignmentKey}, ${unitId}, coalesce(max(file_id), 0) + 1, ${input}, ${name}, ${mediaType},
      ${sha256}, ${size}
    from unsent_files where assignment_key = ${assignmentKey} and unit_id = ${unitId}`.execute(trx);
}
