import { pageOfCycles, pageOfFindings, pageOfNotices, registerSummary } from '@kyhan/register';
import { given } from '../given.js';
import { namedFinding } from '../names/named-finding.js';
import { namedNotice } from '../names/named-notice.js';
import { namesUnder } from '../names/names-under.js';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { requireReady } from '../serving/require-ready.js';
import type { AskedBy, Handlers } from '../serving/handlers.js';

type Reading =
  | 'getHealth'
  | 'getReadiness'
  | 'getStatus'
  | 'listPlans'
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
    getStatus: async ({ query: { plan } }) => {
      const at = now();
      const summary = await registerSummary(register, given({ planSlug: plan, now: at }));
      return { answer: { now: at, ...summary }, ...given({ planSlug: plan }) };
    },
    listPlans: async ({ plans }) => {
      const told = (await plans()).map(({ plan: { slug, plan, title }, version, keptFrom }) => {
        return { slug, plan, title, version, keptFrom };
      });
      return { answer: { plans: told } };
    },
    listCycles: async ({ plans, query: { plan, obligation, state, ...paging } }) => {
      const filter = given({ planSlug: plan, obligationId: obligation, state });
      const { items, rest } = pageAnswer(await pageOfCycles(register, filter, paging));
      const namesOf = await namesUnder(dependencies, plans, items);
      const cycles = items.map((cycle) => {
        return { ...cycle, obligationTitle: namesOf(cycle).obligationTitle(cycle.obligationId) };
      });
      return { answer: { cycles, ...rest } };
    },
    listNotices: async ({ plans, query: { limit, after, plan, cycle, assignment, ...wishes } }) => {
      const filter = given({ planSlug: plan, cycleId: cycle, assignmentId: assignment, ...wishes });
      const found = await pageOfNotices(register, filter, given({ limit, after }));
      const { items, rest } = pageAnswer(found);
      const namesOf = await namesUnder(dependencies, plans, items);
      const notices = items.map((notice) => namedNotice(notice, namesOf(notice)));
      return { answer: { notices, ...rest } };
    },
    listFindings: async ({ plans, query: { state, ...paging } }) => {
      const found = await pageOfFindings(register, given({ open: OPEN[state] }), paging);
      const { items, rest } = pageAnswer(found);
      const newest = await plans();
      const findings = items.map((finding) => namedFinding(finding, newest));
      return { answer: { findings, ...rest } };
    },
  };
}
