import { findingIdOf } from '@kyhan/plan/ids';
import type { Db, Register } from '../connection/register.js';
import { openFinding } from '../findings/finding.js';
import { lastCheckpoint } from '../leaves/stored-checkpoint.js';
import { listPeople } from '../people/list-people.js';

/** To whom, from which host, and when: plan time and real time, epoch milliseconds. */
export interface NewCheckpointLetters {
  /** Absent: administrators who have a mailbox. */
  readonly to?: string;
  /** Of the portal: Message-IDs end with it. */
  readonly host: string;
  readonly at: number;
  readonly realAt: number;
}

/** The one finding about checkpoints that did not leave. */
export const CHECKPOINT_UNMAILED = findingIdOf({ kind: 'checkpoint-unmailed', about: 'checkpoint' });

/**
 * Writes the letters about the newest checkpoint where there are none yet, in the place of what has not left about one
 * before: its file names them all. Once for each checkpoint, whoever asks.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function queueCheckpointLetters(
  register: Register,
  letters: NewCheckpointLetters,
): Promise<void> {
  const mailboxes = letters.to === undefined ? await administrators(register, letters.at) : [letters.to];
  const unmailed = await register.db
    .transaction()
    .execute(async (trx) => await queuedIn(trx, mailboxes, letters));
  if (unmailed === undefined) return;
  const { at } = letters;
  const about = {
    findingId: CHECKPOINT_UNMAILED,
    kind: 'checkpoint-unmailed',
    subject: 'checkpoint',
  } as const;
  await openFinding(register, { ...about, data: { number: unmailed }, at });
}

async function administrators(register: Register, at: number): Promise<string[]> {
  const people = await listPeople(register);
  return people.flatMap(({ mailbox, roles }) => {
    const isOne = roles.some(
      ({ role, fromAt, untilAt }) =>
        role === 'administrator' && fromAt <= at && (untilAt === undefined || at < untilAt),
    );
    return isOne && mailbox !== undefined ? [mailbox] : [];
  });
}

/** @returns the number of a checkpoint that goes to nobody */
async function queuedIn(
  trx: Db,
  mailboxes: readonly string[],
  { host, realAt: retryRealAt }: NewCheckpointLetters,
): Promise<number | undefined> {
  const deployment = await trx
    .selectFrom('deployment')
    .select(['mailedCheckpoint', 'deploymentId'])
    .forUpdate()
    .executeTakeFirst();
  const number = (await lastCheckpoint(trx))?.statement.number;
  if (deployment === undefined || number === undefined) return undefined;
  if (number <= (deployment.mailedCheckpoint ?? 0)) return undefined;
  // Asked again on another day: somebody may have a mailbox by then.
  if (mailboxes.length === 0) return number;
  await trx.deleteFrom('checkpointLetters').where('checkpoint', '<', number).execute();
  const rows = mailboxes.map((mailbox, place) => ({
    checkpoint: number,
    mailbox,
    messageId: `<checkpoint-${number}-${place + 1}-${deployment.deploymentId}@${host}>`,
    retryRealAt,
  }));
  await trx
    .insertInto('checkpointLetters')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.updateTable('deployment').set({ mailedCheckpoint: number }).execute();
  return undefined;
}
