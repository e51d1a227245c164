import { sameInBoth } from '@kyhan/words';
import type { NoticeMail } from '@kyhan/channels';
import type { Plan } from '@kyhan/plan';
import { findPlan, type ClaimedNotice } from '@kyhan/register';
import type { ActivityDependencies } from './activity-dependencies.js';
import { cycleContext } from './cycle-context.js';
import { noticeMail, type NoticeContext } from './notice-mail.js';
import { takerOver } from './taker-over.js';

/** Everything a template says about each of these notices, looked up under its cycle's plan version. */
export async function noticeMails(
  dependencies: ActivityDependencies,
  notices: readonly ClaimedNotice[],
): Promise<NoticeMail[]> {
  const mails: NoticeMail[] = [];
  for (const notice of notices) {
    const context = await cycleContext(dependencies, notice.cycleId);
    const unitName = await unitNames(dependencies, context.plan, unitsOf(notice));
    mails.push(noticeMail(dependencies, { ...context, unitName }, notice));
  }
  return mails;
}

function unitsOf(notice: ClaimedNotice): string[] {
  const to = takerOver(notice);
  return [notice.unitId, notice.contact.unitId, ...(to === undefined ? [] : [to])];
}

/** Names under the cycle's version; a unit that came later has the one of the newest, else its id. */
async function unitNames(
  { register }: ActivityDependencies,
  plan: Plan,
  unitIds: readonly string[],
): Promise<NoticeContext['unitName']> {
  const known = new Map(plan.units.map(({ id, name }) => [id, name]));
  const newest = unitIds.every((id) => known.has(id)) ? undefined : await findPlan(register, plan.slug);
  const later = new Map(newest?.plan.units.map(({ id, name }) => [id, name]));
  return (id) => known.get(id) ?? later.get(id) ?? sameInBoth(id);
}
