import type { Obligation, Plan } from '@kyhan/plan';
import type { TestPortal } from '@kyhan/testkit/portal';

/** What is answered beside the pages: the API has a table of its own, and files are nobody's secret. */
const BESIDES = /^\/(api|assets)(\/|$)/;

/** The routes of the pages as the router knows them, by method and path; HEAD is answered as GET. */
export function pageRoutesOf({ routes }: Pick<TestPortal, 'routes'>): readonly string[] {
  return routes
    .filter(({ method, path }) => method !== 'HEAD' && method !== 'OPTIONS' && !BESIDES.test(path))
    .map(({ method, path }) => `${method} ${path}`);
}

/** The plan with something that is opened on request, and with a meeting. */
export function withOnRequest(plan: Plan): Plan {
  const [monthly] = plan.obligations;
  if (monthly === undefined) throw new Error('the plan of the cast has an obligation');
  return {
    ...plan,
    obligations: [
      ...withMeeting(plan).obligations,
      { ...monthly, id: 'dot-xuat', period: { type: 'on-request' } },
    ],
  };
}

/** The plan with a meeting on the fourth of the second month after, to which every unit is invited. */
export function withMeeting(plan: Plan): Plan {
  const [monthly, ...others] = plan.obligations;
  if (monthly === undefined) throw new Error('the plan of the cast has an obligation');
  return { ...plan, obligations: [meeting(monthly, plan), ...others] };
}

function meeting(monthly: Obligation, { units }: Plan): Obligation {
  const invite = units.map(({ id }) => id);
  const position = { type: 'day', day: 4, monthOffset: 2 } as const;
  const anchor = { position, roll: 'none', exclusive: false, time: '08:00' } as const;
  return { ...monthly, anchor, meeting: { invite } };
}
