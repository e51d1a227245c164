import type { NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import { queueNotices } from '../notices/queue-notices.js';
import { lockDraft } from './lock-draft.js';

export interface DraftReminder {
  readonly cycleId: string;
  /** To the coordinator, about the cycle's id; of each ordinal there is one. */
  readonly notice: NoticeDraft;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  /** Of the deployment. */
  readonly language?: Language;
}

/**
 * Tells the coordinator of a draft once more; what is no draft any more is left alone, and the same again changes nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function remindOfDraft(register: Register, reminder: DraftReminder): Promise<void> {
  const { cycleId, notice, at, realAt, language } = reminder;
  await register.db.transaction().execute(async (trx) => {
    const cycle = await lockDraft(trx, cycleId);
    if (cycle === undefined) return;
    await queueNotices(trx, { cycle, notices: [notice], realAt, at, language });
  });
}
