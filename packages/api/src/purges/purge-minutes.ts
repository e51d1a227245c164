import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { deploymentZone, findPurge, purgedContents, partOfColumn, type Purge } from '@kyhan/register';
import { paperIssuer, purgePaper, type PurgeFacts } from '@kyhan/words';
import { whoActed, type WhoActed } from '../names/who-acted.js';
import type { PortalDependencies } from '../portal-dependencies.js';

/**
 * The minutes of a purge, under the name of the office that runs a plan.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_NOT_DONE, REGISTER_UNAVAILABLE
 */
export async function purgeMinutes(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  { plan, purge: number }: { readonly plan: Plan; readonly purge: number },
) {
  const found = await findPurge(register, number);
  if (found === undefined) throw new KyhanError('PURGE_NOT_FOUND', { purge: number });
  const { done } = found;
  if (done === undefined) throw new KyhanError('PURGE_NOT_DONE', { purge: number });
  const zone = await deploymentZone(register.db);
  const actors = [found.askedBy, done.by];
  const unitName = planNames(plan).unitName;
  const who = await whoActed(register, actors, { planSlug: plan.slug, unitName });
  const { purge, subject, reason, askedBy, askedAt } = found;
  const facts: PurgeFacts = {
    issuer: paperIssuer(plan, localDate(now(), zone)),
    zone,
    purge,
    subject,
    reason,
    asked: { who: who(askedBy, askedAt), at: askedAt },
    done: doneBy(done, who, await purgedContents(register)),
  };
  const paper = { vi: purgePaper(facts, 'vi'), en: purgePaper(facts, 'en') };
  return { planSlug: plan.slug, purge, paper };
}

function doneBy(
  done: NonNullable<Purge['done']>,
  who: WhoActed,
  gone: ReadonlyMap<string, number>,
): PurgeFacts['done'] {
  return {
    who: who(done.by, done.at),
    at: done.at,
    values: done.values.map(({ table, key, column }) => ({
      table,
      key,
      part: partOfColumn({ table, column }),
    })),
    files: done.files.map((sha256) => ({ sha256, isKept: !gone.has(sha256) })),
    inClear: (done.inClear ?? []).map(({ key }) => key),
  };
}
