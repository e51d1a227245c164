import type { Register } from '../connection/register.js';
import type { StagedName } from './stage-plan.js';

/** A version that is in force and whose application has not come to its end. */
export interface UnfinishedApplication extends StagedName {
  readonly version: number;
  readonly moveOpen: boolean;
}

/**
 * The application of a plan's newest version, as long as something of it is left to do.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unfinishedApplication(
  { db }: Register,
  planSlug: string,
): Promise<UnfinishedApplication | undefined> {
  const row = await db
    .selectFrom('stagedPlans')
    .innerJoin('plans', (join) =>
      join
        .onRef('plans.slug', '=', 'stagedPlans.planSlug')
        .onRef('plans.newestVersion', '=', 'stagedPlans.version'),
    )
    .select(['stagedPlans.hash', 'stagedPlans.moveOpen', 'plans.newestVersion as version'])
    .where('stagedPlans.planSlug', '=', planSlug)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { hash, moveOpen, version } = row;
  return { planSlug, hash: hash.toString('hex'), moveOpen, version };
}
