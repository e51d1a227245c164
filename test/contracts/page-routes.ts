import type { Plan } from '@kyhan/plan';
import type { TestPortal } from '@kyhan/testkit/portal';

/** What is answered beside the pages: the API has a table of its own, and files are nobody's secret. */
const BESIDES = /^\/(api|assets)(\/|$)/;

/** The routes of the pages as the router knows them, by method and path; HEAD is answered as GET. */
export function pageRoutesOf({ routes }: Pick<TestPortal, 'routes'>): readonly string[] {
  return routes
    .filter(({ method, path }) => method !== 'HEAD' && method !== 'OPTIONS' && !BESIDES.test(path))
    .map(({ method, path }) => `${method} ${path}`);
}

/** The plan with something that is opened on request. */
export function withOnRequest(plan: Plan): Plan {
  const [monthly] = plan.obligations;
  if (monthly === undefined) throw new Error('the plan of the cast has an obligation');
  return {
    ...plan,
    obligations: [...plan.obligations, { ...monthly, id: 'dot-xuat', period: { type: 'on-request' } }],
  };
}
