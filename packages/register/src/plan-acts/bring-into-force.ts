import { KyhanError } from '@kyhan/errors';
import type { Db, Register } from '../connection/register.js';
import { silenceWords } from '@kyhan/words';
import { keepPlanAct } from './record-plan-act.js';
import { writePlanVersion } from '../plans/insert-plan-version.js';
import type { StagedName } from '../plans/stage-plan.js';

/** Which version a staged plan became, and whether it was a new one. */
export interface VersionInForce {
  readonly version: number;
  readonly changed: boolean;
}

/**
 * Makes a staged plan the newest version; asked again it answers the same. `at` is plan time, from which on it says who
 * is a contact, `realAt` real time; epoch milliseconds.
 * @throws KyhanError PLAN_NOT_FOUND where it is not staged; PLAN_CHANGED_MEANWHILE where another version came into force
 * since its changes were looked at
 */
export async function bringIntoForce(
  register: Register,
  { planSlug, hash, at, realAt }: StagedName & { readonly at: number; readonly realAt: number },
): Promise<VersionInForce> {
  return await register.db.transaction().execute(async (trx) => {
    const named = { planSlug, hash: Buffer.from(hash, 'hex') };
    const staged = await selectStaged(trx, named);
    if (staged === undefined) throw new KyhanError('PLAN_NOT_FOUND', { slug: planSlug });
    const { version, changed, plan, keptFrom, obligationsKeptFrom, onVersion } = staged;
    if (version !== null && changed !== null) {
      // Handed in once more, the same as it was, with that wish alone.
      await keepSilent(trx, staged, { at, realAt });
      return { version, changed };
    }
    const inForce = await writePlanVersion(
      trx,
      {
        plan,
        appliedAt: staged.stagedAt,
        appliedRealAt: realAt,
        inForceAt: at,
        appliedBy: staged.stagedBy,
        keptFrom,
        obligationsKeptFrom,
      },
      onVersion ?? undefined,
    );
    // Before anything of it can open, so that no unit hears of it.
    await keepSilent(trx, staged, { at, realAt });
    await trx
      .updateTable('stagedPlans')
      .set(inForce)
      .where('planSlug', '=', planSlug)
      .where('hash', '=', named.hash)
      .execute();
    return inForce;
  });
}

type Staged = NonNullable<Awaited<ReturnType<typeof selectStaged>>>;

/** Once for each time that it is handed in so, however often it is asked whether it is in force. */
async function keepSilent(
  trx: Db,
  { planSlug, hash, silentTo, stagedAt, stagedBy: actor }: Staged,
  times: { readonly at: number; readonly realAt: number },
): Promise<void> {
  if (silentTo === null) return;
  await keepPlanAct(trx, {
    planSlug,
    actId: `silent-${hash.toString('hex')}-${stagedAt}`,
    act: { type: 'silence', to: silentTo },
    waiveOpen: false,
    reason: silenceWords.fromTheFirst.vi,
    actor,
    ...times,
  });
}

async function selectStaged(trx: Db, { planSlug, hash }: { planSlug: string; hash: Buffer }) {
  return await trx
    .selectFrom('stagedPlans')
    .selectAll()
    .where('planSlug', '=', planSlug)
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
}
