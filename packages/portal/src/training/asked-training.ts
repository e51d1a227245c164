import { unitsSeen, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { isPlainDate, localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { listPlans } from '@kyhan/register';
import type { FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import type { PageFrame } from '../shared/page.js';

/** What a page of training is asked about. */
export interface TrainingAsk {
  readonly slug?: string | undefined;
  readonly on?: string | undefined;
  readonly unit?: string | undefined;
}

/** What a page of training shows, and to whom. */
export interface AskedTraining {
  readonly viewer: Viewer;
  readonly frame: PageFrame;
  /** That the viewer may read. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  /** Today of the plan. */
  readonly today: string;
  readonly on: string;
  readonly unit?: string | undefined;
  /** The units whose people may be seen; absent: all. */
  readonly units?: ReadonlySet<string> | undefined;
  /** Whether the viewer plans sessions and records attendance. */
  readonly mayRule: boolean;
}

/**
 * The plan that was asked for, else the first with something to train that the viewer may read; undefined where there is none.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function askedTraining(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  { slug, on, unit }: TrainingAsk,
): Promise<AskedTraining | undefined> {
  const { register, now } = dependencies;
  const viewer = await viewerOf(dependencies, request);
  const { rights } = viewer;
  const reaches = rights.reach('read');
  if (reaches.length === 0) throw new KyhanError('NOT_ALLOWED');
  const plans = (await listPlans(register))
    .map(({ plan }) => plan)
    .filter((plan) => reaches.some(({ planSlug = plan.slug }) => planSlug === plan.slug));
  const trained = plans.filter(({ obligations }) => obligations.some(({ targets }) => targets.length > 0));
  const plan = plans.find((one) => one.slug === slug) ?? trained[0] ?? plans[0];
  if (plan === undefined) return undefined;
  const today = localDate(now(), plan.timeZone);
  return {
    viewer,
    frame: await pageFrame(dependencies, request),
    plans,
    plan,
    today,
    on: on !== undefined && isPlainDate(on) ? on : today,
    unit,
    units: unitsSeen(viewer, plan.slug, unit),
    mayRule: rights.may('rule', { planSlug: plan.slug }),
  };
}

/**
 * The same of exactly that plan.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function askedTrainingOf(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  ask: TrainingAsk,
): Promise<AskedTraining> {
  const asked = await askedTraining(dependencies, request, ask);
  // Whether there is such a plan is not for everybody to know.
  if (asked === undefined || asked.plan.slug !== ask.slug) throw new KyhanError('NOT_ALLOWED');
  return asked;
}
