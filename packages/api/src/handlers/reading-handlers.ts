import {
  getPlan,
  pageOfCycles,
  pageOfFindings,
  pageOfNotices,
  pageOfPlanActs,
  registerSummary,
} from '@kyhan/register';
import { given } from '../given.js';
import { namedFindings } from '../names/named-findings.js';
import { namedNotice } from '../names/named-notice.js';
import { namesUnder } from '../names/names-under.js';
import { toldPlanActs } from '../told-plan-acts.js';
import { pageAnswer, pageOfList } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { requireReady } from '../serving/require-ready.js';
import type { AskedBy, Handlers } from '../serving/handlers.js';
import { readable, requireOf } from '../viewers/viewer.js';

type Reading =
  | 'getHealth'
  | 'getReadiness'
  | 'getStatus'
  | 'listPlans'
  | 'listPlanActs'
  | 'listCycles'
  | 'listNotices'
  | 'listFindings';

type FindingsState = AskedBy<'listFindings'>['query']['state'];

const OPEN: Readonly<Record<FindingsState, boolean | undefined>> = {
  open: true,
  settled: false,
  all: undefined,
};

/** What coordinators and administrators read of the whole register. */
export function readingHandlers(dependencies: PortalDependencies): Pick<Handlers, Reading> {
  const { register, now } = dependencies;
  return {
    // It asks nothing of the register: whether the portal answers is all that it says.
    getHealth: async () => ({ answer: { ok: true, planTime: now() }, zone: 'UTC' }),
    getReadiness: async () => {
      await requireReady(dependencies);
      return { answer: { ok: true, planTime: now() }, zone: 'UTC' };
    },
    getStatus: async ({ viewer, query: { plan } }) => {
      const at = now();
      const within = readable(viewer, plan);
      const summary = await registerSummary(register, given({ planSlug: plan, within, now: at }));
      return { answer: { now: at, ...summary }, ...given({ planSlug: plan }) };
    },
    listPlans: async ({ viewer, plans, query }) => {
      const told = (await plans())
        .filter(({ plan: { slug: planSlug } }) => viewer.rights.may('read', { planSlug }))
        .map(({ plan: { slug, plan, title }, version, keptFrom }) => {
          return { slug, plan, title, version, keptFrom };
        });
      const { items, rest } = pageAnswer(pageOfList(told, ({ slug }) => slug, query));
      return { answer: { plans: items, ...rest } };
    },
    listPlanActs: async ({ viewer, params: { slug: planSlug }, query }) => {
      requireOf(viewer, 'read', { planSlug });
      const { plan } = await getPlan(register, planSlug);
      const { items, rest } = pageAnswer(await pageOfPlanActs(register, planSlug, query));
      return { answer: { acts: await toldPlanActs(register, plan, items), ...rest }, planSlug };
    },
    listCycles: async ({ viewer, plans, query: { plan, obligation, state, updatedSince, ...paging } }) => {
      const within = readable(viewer, plan);
      const filter = given({ planSlug: plan, obligationId: obligation, state, updatedSince, within });
      const { items, rest } = pageAnswer(await pageOfCycles(register, filter, paging));
      const namesOf = await namesUnder(dependencies, plans, items);
      const cycles = items.map((cycle) => {
        return { ...cycle, obligationTitle: namesOf(cycle).obligationTitle(cycle.obligationId) };
      });
      return { answer: { cycles, ...rest } };
    },
    listNotices: async ({ viewer, plans, query: { limit, after, plan, cycle, assignment, ...wishes } }) => {
      const within = readable(viewer, plan);
      const filter = given({ planSlug: plan, cycleId: cycle, assignmentId: assignment, within, ...wishes });
      const found = await pageOfNotices(register, filter, given({ limit, after }));
      const { items, rest } = pageAnswer(found);
      const namesOf = await namesUnder(dependencies, plans, items);
      const notices = items.map((notice) => namedNotice(notice, namesOf(notice)));
      return { answer: { notices, ...rest } };
    },
    listFindings: async ({ viewer, plans, query: { state, updatedSince, ...paging } }) => {
      const filter = given({ open: OPEN[state], updatedSince, within: readable(viewer) });
      const found = await pageOfFindings(register, filter, paging);
      const { items, rest } = pageAnswer(found);
      const newest = await plans();
      const findings = await namedFindings(register, items, newest);
      return { answer: { findings, ...rest } };
    },
  };
}
