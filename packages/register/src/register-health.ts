import type { ErasedByRule } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db, Register } from './connection/register.js';
import { countDoubts } from './deployment/tell-doubts.js';
import { findMailHold, type MailHold } from './deployment/mail-hold.js';
import { findMailLimit, mayBeWrittenTo, type MailLimit } from './deployment/mail-limit.js';
import { present } from './present.js';
import { isToWake } from './turns/is-to-wake.js';

/** What waits although its time has come; instants are plan time, epoch milliseconds. */
export interface RegisterHealth {
  /** Notices that should have left and that no list leaves out, and since when the oldest of them waits. */
  readonly outbox: { readonly waiting: number; readonly oldestAt?: number };
  /** Notices that may have been sent before the register was put back. */
  readonly doubtful: number;
  /** While no letter of a notice leaves. */
  readonly mailHeld?: MailHold;
  /** While letters go to a list of mailboxes alone: how many are on it, and notices that wait because of it. */
  readonly mailLimited?: Omit<MailLimit, 'addresses'> & { readonly count: number; readonly waiting: number };
  /** Assignments that should have been woken, and since when the oldest of them. */
  readonly wakes: { readonly missed: number; readonly oldestAt?: number };
  /** When the portal was last known to answer; absent on a clock that runs fast. */
  readonly portalSeenAt?: number;
  /** Of which real instant the last good backup is; absent where there was none. */
  readonly backupRealAt?: number;
  /** When the audit last looked at everything; absent before its first time. */
  readonly auditedAt?: number;
  /** When the rules of retention were last followed, and how much went then. */
  readonly retained?: ErasedByRule & { readonly at: number };
}

/** A wake a moment ago is no missed one: its turn is on its way. */
const WAKES_WITHIN_MS = 60_000;

/**
 * How far what has to leave and to wake is behind. `now` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerHealth({ db }: Register, now: number): Promise<RegisterHealth> {
  const outbox = await db
    .selectFrom('deliveries')
    .innerJoin('addresses', 'addresses.addressKey', 'deliveries.addressKey')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('notBefore').as('oldestAt')])
    .where('notBefore', '<=', now)
    .where('doubtful', '=', false)
    .where(mayBeWrittenTo('addresses'))
    .executeTakeFirstOrThrow();
  const wakes = await db
    .selectFrom('standings')
    .innerJoin('assignments', 'assignments.assignmentKey', 'standings.assignmentKey')
    .select([sql<number>`count(*)`.as('missed'), sql<number | null>`min(wake_at)`.as('oldestAt')])
    .where('wakeAt', '<=', now - WAKES_WITHIN_MS)
    .where(isToWake())
    .executeTakeFirstOrThrow();
  const seen = await db
    .selectFrom('deployment')
    .select(['portalSeenAt', 'auditedAt', 'backupRealAt', 'retainedAt', 'retained'])
    .executeTakeFirst();
  const { retainedAt = null, retained = null, ...told } = seen ?? {};
  return {
    outbox: { waiting: outbox.waiting, ...oldest(outbox.oldestAt) },
    doubtful: (await countDoubts(db)).reduce((sum, { count }) => sum + count, 0),
    wakes: { missed: wakes.missed, ...oldest(wakes.oldestAt) },
    ...given(await findMailHold({ db })),
    ...(await limited(db, now)),
    ...present(told),
    ...(retainedAt === null || retained === null ? {} : { retained: { at: retainedAt, ...retained } }),
  };
}

function given(mailHeld: MailHold | undefined): Pick<RegisterHealth, 'mailHeld'> {
  return mailHeld === undefined ? {} : { mailHeld };
}

function oldest(at: number | null): { readonly oldestAt?: number } {
  return at === null ? {} : { oldestAt: at };
}

async function limited(db: Db, now: number): Promise<Pick<RegisterHealth, 'mailLimited'>> {
  const limit = await findMailLimit({ db });
  if (limit === undefined) return {};
  const { addresses, ...said } = limit;
  const { waiting } = await db
    .selectFrom('deliveries')
    .innerJoin('addresses', 'addresses.addressKey', 'deliveries.addressKey')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('notBefore', '<=', now)
    .where(sql<boolean>`not ${mayBeWrittenTo('addresses')}`)
    .executeTakeFirstOrThrow();
  return { mailLimited: { ...said, count: addresses.length, waiting } };
}
