import { sameInBoth } from '@kyhan/words';
import type { NoticeMail } from '@kyhan/channels';
import type { Plan, Words } from '@kyhan/plan';
import { findPlan, type DueNotice } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { cycleContext } from '../cycle-context.js';
import { noticeMail, type NoticeContext } from './notice-mail.js';

/** Everything that a template says about a notice. */
export type NoticeMails = (notice: DueNotice) => Promise<NoticeMail>;

/** For one round: what stands around a cycle is looked up once, however many notices speak of it. */
export function noticeMails(dependencies: ActivityDependencies): NoticeMails {
  const contexts = new Map<string, Promise<NoticeContext>>();
  return async (notice) => {
    const { cycleId } = notice;
    const context = contexts.get(cycleId) ?? noticeContext(dependencies, cycleId);
    contexts.set(cycleId, context);
    return noticeMail(dependencies, await context, notice);
  };
}

/** Names are those of the cycle's version; a unit that came later has the one of the newest, else its id. */
async function noticeContext(dependencies: ActivityDependencies, cycleId: string): Promise<NoticeContext> {
  const context = await cycleContext(dependencies, cycleId);
  const newest = await findPlan(dependencies.register, context.plan.slug);
  const names = unitNames(context.plan);
  const later = newest === undefined ? names : unitNames(newest.plan);
  return { ...context, unitName: (id) => names.get(id) ?? later.get(id) ?? sameInBoth(id) };
}

/** A version of a plan never changes, and the register gives the same one again. */
const known = new WeakMap<Plan, ReadonlyMap<string, Words>>();

function unitNames(plan: Plan): ReadonlyMap<string, Words> {
  const names = known.get(plan) ?? new Map(plan.units.map(({ id, name }) => [id, name]));
  known.set(plan, names);
  return names;
}
