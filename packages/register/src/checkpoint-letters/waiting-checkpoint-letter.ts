import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { closeFinding } from '../findings/close-findings.js';
import { openFinding } from '../findings/finding.js';
import { CHECKPOINT_UNMAILED } from './queue-checkpoint-letters.js';

const UNMAILED = {
  findingId: CHECKPOINT_UNMAILED,
  kind: 'checkpoint-unmailed',
  subject: 'checkpoint',
} as const;

/** A letter with the file of a checkpoint that is to leave. */
export interface WaitingCheckpointLetter {
  readonly checkpoint: number;
  readonly mailbox: string;
  readonly messageId: string;
  readonly attempts: number;
}

/**
 * Those whose time has come, by real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listCheckpointLetters(
  { db }: Register,
  realNow: number,
): Promise<WaitingCheckpointLetter[]> {
  return await db
    .selectFrom('checkpointLetters')
    .select(['checkpoint', 'mailbox', 'messageId', 'attempts'])
    .where('retryRealAt', '<=', realNow)
    .orderBy('checkpoint')
    .orderBy('mailbox')
    .execute();
}

/** When the next is to be looked at; real time. @throws KyhanError REGISTER_UNAVAILABLE */
export async function nextCheckpointLetter({ db }: Register): Promise<number | undefined> {
  const { at } = await db
    .selectFrom('checkpointLetters')
    .select(({ fn }) => fn.min('retryRealAt').as('at'))
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}

/** One that may not leave yet is looked at again; `retryRealAt` is real time. @throws KyhanError REGISTER_UNAVAILABLE */
export async function postponeCheckpointLetter(
  { db }: Register,
  { checkpoint, mailbox }: Pick<WaitingCheckpointLetter, 'checkpoint' | 'mailbox'>,
  retryRealAt: number,
): Promise<void> {
  await db
    .updateTable('checkpointLetters')
    .set({ retryRealAt })
    .where('checkpoint', '=', checkpoint)
    .where('mailbox', '=', mailbox)
    .execute();
}

const LATE_MS = 3 * 24 * 60 * 60_000;

/**
 * The letter may not leave, since this plan time: after three days of it, with a checkpoint as old, that is a finding.
 * The newest checkpoint is always young, since it takes the place of the one before.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellWithheldLetter(
  register: Register,
  {
    letter: { checkpoint: number },
    since,
    at,
  }: Pick<CheckpointLetterResult, 'letter' | 'at'> & { readonly since: number },
): Promise<void> {
  const { first } = await register.db
    .selectFrom('checkpoints')
    .select(({ fn }) => fn.min('at').as('first'))
    .executeTakeFirstOrThrow();
  if (at - Math.max(since, first ?? at) < LATE_MS) return;
  await openFinding(register, { ...UNMAILED, data: { number, withheld: true }, at });
}

/** What became of one: it left, it goes nowhere, or it is tried again. */
export interface CheckpointLetterResult {
  readonly letter: WaitingCheckpointLetter;
  /** Absent: it left. */
  readonly response?: string;
  /** Real time; absent: it is not tried again. */
  readonly retryRealAt?: number;
  /** Plan time. */
  readonly at: number;
}

/**
 * Keeps what became of a letter; one that did not leave is a finding until one does.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function settleCheckpointLetter(
  register: Register,
  { letter, response, retryRealAt, at }: CheckpointLetterResult,
): Promise<void> {
  const { checkpoint, mailbox } = letter;
  if (retryRealAt === undefined)
    await register.db
      .deleteFrom('checkpointLetters')
      .where('checkpoint', '=', checkpoint)
      .where('mailbox', '=', mailbox)
      .execute();
  else
    await register.db
      .updateTable('checkpointLetters')
      .set({ attempts: sql`attempts + 1`, retryRealAt })
      .where('checkpoint', '=', checkpoint)
      .where('mailbox', '=', mailbox)
      .execute();
  if (response === undefined)
    return await closeFinding(register, { findingId: CHECKPOINT_UNMAILED, at, ending: 'mail-left' });
  await openFinding(register, { ...UNMAILED, data: { number: checkpoint, response }, at });
}
