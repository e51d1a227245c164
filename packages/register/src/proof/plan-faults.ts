import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { isAsCommitted } from '../commitment.js';
import { officePaperFaults } from './office-paper-faults.js';
import { planActFaults } from './plan-act-faults.js';
import { trainingFaults } from './training-faults.js';
import { storedPlanHash } from '../plans/stored-plan-hash.js';

/** Invariant 2, for plans: versions are what their hashes say, and contacts what was committed to, or erased. */
export async function planFaults(db: Db): Promise<string[]> {
  return [
    ...(await versionFaults(db)),
    ...(await contactFaults(db)),
    ...(await planActFaults(db)),
    ...(await officePaperFaults(db)),
    ...(await trainingFaults(db)),
  ];
}

async function versionFaults(db: Db): Promise<string[]> {
  const versions = await db
    .selectFrom('planVersions')
    .innerJoin('plans', 'plans.slug', 'planVersions.planSlug')
    .leftJoin('events', (join) =>
      // Other acts for the plan stand between its versions.
      join
        .onRef('events.streamKey', '=', 'plans.planKey')
        .on(sql<boolean>`fact ->> 'type' = 'plan-applied' and (fact ->> 'version')::integer = version`),
    )
    .select(['planSlug', 'version', 'plan', 'planVersions.hash', 'fact'])
    .orderBy('planSlug')
    .orderBy('version')
    .execute();
  return versions
    .filter(({ plan, hash, fact }) => {
      const isOfPlan = fact?.type === 'plan-applied' && fact.hash === hash.toString('hex');
      return !isOfPlan || !storedPlanHash(plan).equals(hash);
    })
    .map(({ planSlug, version }) => `${planSlug}: version ${version} is not what was applied`);
}

async function contactFaults(db: Db): Promise<string[]> {
  const contacts = await db.selectFrom('contacts').selectAll().orderBy('contactKey').execute();
  return contacts
    .filter(({ contact: value, salt, commitment }) => !isAsCommitted({ value, salt, commitment }))
    .map(({ planSlug, unitId }) => `${planSlug}: a contact of ${unitId} is not the one that was applied`);
}
