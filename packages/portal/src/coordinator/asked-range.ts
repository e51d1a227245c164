import type { FastifyRequest } from 'fastify';
import { isPlainDate, localDate, type PlainDate } from '@kyhan/calendar';
import type { FigureRange, PortalDependencies, Viewer } from '@kyhan/api';
import type { Plan } from '@kyhan/plan';
import { listPlans } from '@kyhan/register';

interface Range {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Asking {
  readonly request: FastifyRequest;
  readonly viewer: Viewer;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** The days that are shown unless others are asked for, by today in the plan's zone. */
  readonly around: (today: PlainDate) => Range;
}

/** A plan, all of its obligations or one, and due days, as the address of a page asks for them. */
export interface AskedRange {
  /** All plans that the viewer may read whole. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly chosen: Range & { readonly obligationId?: string };
}

/**
 * What of a plan the page is asked for; what nobody could ask for is not asked. Undefined where there is no plan that
 * the viewer may read.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function askedRange(
  { register }: Pick<PortalDependencies, 'register'>,
  { request, viewer, now, around }: Asking,
): Promise<AskedRange | undefined> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('read', { planSlug }));
  const plan = plans.find(({ slug }) => slug === query['plan']) ?? plans[0];
  if (plan === undefined) return undefined;
  const { from, to } = around(localDate(now, plan.timeZone));
  const obligationId = plan.obligations.find(({ id }) => id === query['obligation'])?.id;
  return {
    plans,
    plan,
    chosen: {
      from: dayOr(query['from'], from),
      to: dayOr(query['to'], to),
      ...(obligationId === undefined ? {} : { obligationId }),
    },
  };
}

/** The same as figures are counted over it. Pure; throws nothing. */
export function rangeOf({ plan: { slug: planSlug }, chosen }: AskedRange): FigureRange {
  return { planSlug, ...chosen };
}

function dayOr(asked: unknown, otherwise: PlainDate): PlainDate {
  return typeof asked === 'string' && isPlainDate(asked) ? asked : otherwise;
}
