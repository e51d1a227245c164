import type { PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** What is uploaded for an assignment on a day of its plan. */
export interface UploadDay {
  readonly assignmentId: string;
  readonly onDay: PlainDate;
}

/**
 * Bytes that were uploaded for an assignment on a day, with what is being uploaded now.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function uploadedOn({ db }: Register, { assignmentId, onDay }: UploadDay): Promise<number> {
  const found = await db
    .selectFrom('uploadAmounts')
    .innerJoin('assignments', 'assignments.assignmentKey', 'uploadAmounts.assignmentKey')
    .select('bytes')
    .where('assignmentId', '=', assignmentId)
    .where('onDay', '=', onDay)
    .executeTakeFirst();
  return found?.bytes ?? 0;
}

/**
 * Counts bytes to a day before they come, unless that would be beyond what it takes; any number of uploads at once are
 * counted one after the other. Days gone by are forgotten.
 * @returns whether they were counted
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function countUpload(
  { db }: Register,
  { assignmentId, onDay, bytes, most }: UploadDay & { readonly bytes: number; readonly most: number },
): Promise<boolean> {
  const assignment = await db
    .selectFrom('assignments')
    .select('assignmentKey')
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst();
  if (assignment === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const { assignmentKey } = assignment;
  await sql`delete from upload_amounts where assignment_key = ${assignmentKey} and on_day < ${onDay}`.execute(
    db,
  );
  if (bytes > most) return false;
  const counted = await sql`
    insert into upload_amounts (assignment_key, on_day, bytes) values (${assignmentKey}, ${onDay}, ${bytes})
    on conflict (assignment_key, on_day) do update set bytes = upload_amounts.bytes + excluded.bytes
    where upload_amounts.bytes + excluded.bytes <= ${most}`.execute(db);
  return Number(counted.numAffectedRows ?? 0) > 0;
}

/**
 * Once it is over: what did not come is given back.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function giveBackUpload(
  { db }: Register,
  { assignmentId, onDay, bytes }: UploadDay & { readonly bytes: number },
): Promise<void> {
  if (bytes === 0) return;
  const own = sql`on_day = ${onDay} and assignment_key =
    (select assignment_key from assignments where assignment_id = ${assignmentId})`;
  // A form without a file leaves no trace.
  await sql`delete from upload_amounts where ${own} and bytes <= ${bytes}`.execute(db);
  await sql`update upload_amounts set bytes = bytes - ${bytes}::bigint where ${own} and bytes > ${bytes}`.execute(
    db,
  );
}
