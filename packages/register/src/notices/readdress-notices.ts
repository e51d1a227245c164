import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import { openContactFinding } from '../findings/open-contact-finding.js';
import { dropWithin, type Dropped } from './drop-notices.js';
import { sendOnNotices } from './send-on-notices.js';
import { noticesInstead, toldInstead, type AsOfNow, type ToldInstead } from './told-instead.js';

export interface Readdressing extends AsOfNow {
  readonly realNow: number;
  /** Of the deployment, for a contact of whom the plan does not say one. */
  readonly language: Language;
}

/**
 * Sends notices whose addressee has gone to whom they are owed now: the old one is cancelled with the reason, a new one
 * queued to each contact that has not had it. Instants are epoch milliseconds.
 * @returns the keys of those that go where they were to go after all
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function readdressNotices(
  register: Register,
  notices: readonly Dropped[],
  readdressing: Readdressing,
): Promise<ReadonlySet<number>> {
  if (notices.length === 0) return new Set();
  return await register.db.transaction().execute(async (trx) => {
    const keys = notices.map(({ noticeKey }) => noticeKey);
    const told = await toldInstead(trx, keys, readdressing);
    const moved = told.filter(({ isSame }) => !isSame);
    for (const response of ['addressee-changed', 'unit-ended'] as const) {
      const some = new Map(
        moved.filter((one) => reasonOf(one) === response).map((one) => [one.notice.noticeKey, one]),
      );
      const gone = notices.filter(({ noticeKey }) => some.has(noticeKey));
      const { now, realNow: realAt, language } = readdressing;
      const dropped = await dropWithin(trx, gone, { now, realNow: realAt, response });
      const instead = [...dropped].flatMap((key) => some.get(key) ?? []);
      await sendOnNotices(
        trx,
        instead.flatMap((one) => noticesInstead(one, { realAt, language })),
      );
      for (const { notice, unitId, chosen } of instead)
        if (unitId !== undefined && chosen.contacts.length === 0)
          await openContactFinding(trx, { planSlug: notice.planSlug, unitId, at: now });
    }
    return new Set(told.filter(({ isSame }) => isSame).map(({ notice }) => notice.noticeKey));
  });
}

function reasonOf({ unitId, notice, isUnitLost }: ToldInstead): 'addressee-changed' | 'unit-ended' {
  return isUnitLost || unitId === notice.contactUnitId ? 'addressee-changed' : 'unit-ended';
}
