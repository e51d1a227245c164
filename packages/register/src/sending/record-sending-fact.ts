import type { OfficialPaper } from '@kyhan/contracts';
import type { NoticeDraft, SendingFact } from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import { lockCycle } from '../lock-cycle.js';
import { queueNotices } from '../notices/queue-notices.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { sendingEventsOf, type SendingRecord } from './sending-events.js';

/** What is to be kept, and who is written to because of it. */
export interface SendingTold {
  readonly fact: SendingFact;
  readonly paper?: OfficialPaper;
  readonly notices?: readonly NoticeDraft[];
}

export interface SendingDeed {
  readonly cycleId: string;
  readonly assignmentId: string;
  /** What is to be kept after all that was kept of this report, or nothing; asked once nobody else can write. */
  readonly decide: (before: readonly SendingRecord[]) => SendingTold | undefined;
  /** Mailboxes of recipients that are no units of the plan, by name. */
  readonly outside?: ReadonlyMap<string, readonly Contact[]>;
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  readonly language?: Language;
}

/**
 * Keeps what became of an accepted report on its way out in the chain of its cycle, also once that has closed, with the
 * letters that carry it. @returns whether something was written
 * @throws KyhanError CYCLE_NOT_FOUND, REGISTER_UNAVAILABLE, and what `decide` throws
 */
export async function recordSendingFact(register: Register, deed: SendingDeed): Promise<boolean> {
  const { cycleId, assignmentId, decide, outside, actor, at, realAt, language } = deed;
  return await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, cycleId);
    const told = decide(await sendingEventsOf({ db: trx }, { cycleId, assignmentId }));
    if (told === undefined) return false;
    const { fact, paper, notices = [] } = told;
    await tellOfCycle(trx, cycle, { fact, paper, actor, at, realAt });
    await queueNotices(trx, { cycle, notices, realAt, at, language, ...(outside && { outside }) });
    return true;
  });
}
