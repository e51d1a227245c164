import type { TimeStampFault } from '@kyhan/contracts';
import { findingIdOf, TIME_ACTOR } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Register } from '../connection/register.js';
import { closeFinding } from '../findings/close-findings.js';
import { openFinding } from '../findings/finding.js';
import { statementBytes } from '../leaves/statement-text.js';
import { storedCheckpoint, type StoredCheckpoint } from '../leaves/stored-checkpoint.js';
import { tellOfDoor, type DoorEvent, type DoorTime } from '../people/tell-of-door.js';
import { sha256 } from '../sha256.js';
import { LATE_STAMP_MS } from './late-stamp-ms.js';
import { readTimeStamp } from './time-stamp-of.js';
import { timeStampRequest } from './time-stamp-request.js';
import { toldStamps } from './told-stamps.js';

/** Who is asked for time stamps. */
export interface TimeStampAuthority {
  /** What it answered to a question; undefined where it did not. Never throws. */
  readonly ask: (question: Buffer) => Promise<Buffer | undefined>;
  /** Certificates in PEM of those whose stamps count; absent: any that signed. */
  readonly trusted?: string;
}

interface Stamping {
  readonly authority: TimeStampAuthority;
  /** Plan time and real time of one reading, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  readonly onAsked?: () => void;
}

/** One day's work has an end: a day has one checkpoint, and some more. */
const MOST = 20;
const NONCE_BYTES = 15;

/**
 * Has what no authority has stamped yet stamped, the oldest first; a stamp is proved before it is kept. What is refused
 * is asked for again on another day, and is a finding after three. That it was stamped is an event: a token that is taken
 * away is missed, and no other takes its place.
 * @returns how many were stamped
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function stampCheckpoints(register: Register, stamping: Stamping): Promise<number> {
  const waiting = await waitingForStamp(register, stamping);
  let stamped = 0;
  let fault: TimeStampFault | undefined;
  for (const one of waiting) {
    fault = await stampOne(register, one, stamping);
    // Whoever does not answer now is not asked for all the others.
    if (fault !== undefined) break;
    stamped += 1;
  }
  await tell(register, { left: waiting.slice(stamped), fault, at: stamping.at });
  return stamped;
}

/** What an older release had stamped is told first. */
async function waitingForStamp({ db }: Register, times: DoorTime): Promise<StoredCheckpoint[]> {
  const told = await toldStamps(db);
  const stamped = await db
    .selectFrom('checkpoints')
    .select(['number', 'timestampToken'])
    .where('timestampToken', 'is not', null)
    .where('number', '<>', sql<number>`all(${[...told.keys()]})`)
    .orderBy('number')
    .execute();
  await db.transaction().execute(async (trx) => {
    const events = stamped.flatMap(({ number, timestampToken: token }) =>
      token === null ? [] : stampedEvent(number, token),
    );
    await tellOfDoor(trx, events, times);
  });
  const rows = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('timestampToken', 'is', null)
    .where('number', '<>', sql<number>`all(${[...told.keys()]})`)
    .orderBy('number')
    .limit(MOST)
    .execute();
  return rows.map(storedCheckpoint);
}

function stampedEvent(number: number, token: Buffer): DoorEvent {
  return {
    actor: TIME_ACTOR,
    fact: { type: 'checkpoint-stamped', number, sha256: sha256(token).toString('hex') },
  };
}

async function stampOne(
  { db }: Register,
  { statement }: StoredCheckpoint,
  { authority, at, realAt, onAsked }: Stamping,
): Promise<TimeStampFault | undefined> {
  // A first byte that is no zero and no sign: it comes back as it was sent.
  const nonce = Buffer.concat([Buffer.from([1]), randomBytes(NONCE_BYTES)]);
  const stamped = statementBytes(statement);
  onAsked?.();
  const answer = await authority.ask(timeStampRequest(sha256(stamped), nonce));
  if (answer === undefined) return 'silent';
  const { trusted } = authority;
  const read = await readTimeStamp(answer, {
    stamped,
    nonce,
    ...(trusted === undefined ? {} : { trusted }),
  });
  if (read.kind === 'fault') return read.fault;
  const { number } = statement;
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('checkpoints')
      .set({ timestampToken: read.token })
      .where('number', '=', number)
      .where('timestampToken', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await tellOfDoor(trx, [stampedEvent(number, read.token)], { at, realAt });
  });
  return undefined;
}

interface Told {
  readonly left: readonly StoredCheckpoint[];
  readonly fault: TimeStampFault | undefined;
  readonly at: number;
}

const SUBJECT = 'time-stamp';

async function tell(register: Register, { left: [oldest, ...others], fault, at }: Told): Promise<void> {
  const findingId = findingIdOf({ kind: 'time-stamp-missing', about: SUBJECT });
  if (oldest === undefined) return await closeFinding(register, { findingId, at, ending: 'stamped' });
  if (fault === undefined || at - Date.parse(oldest.statement.at) < LATE_STAMP_MS) return;
  const data = { number: oldest.statement.number, count: others.length + 1, fault };
  await openFinding(register, { findingId, kind: 'time-stamp-missing', subject: SUBJECT, data, at });
}
