import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { getPlan } from '@kyhan/register';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { toldAttendees } from '../training/told-attendees.js';
import { toldCoverage } from '../training/told-coverage.js';
import { toldTrainees } from '../training/told-trainees.js';
import { unitsSeen } from '../training/units-seen.js';

type Training =
  | 'getCoverage'
  | 'listTrainees'
  | 'listAttendees'
  | 'importRoster'
  | 'importTrainedBefore'
  | 'planSession'
  | 'cancelSession'
  | 'nominate'
  | 'recordTrainingAttendance'
  | 'recordCertificates'
  | 'eraseTrainee';

/** Who is to be trained, who was, and what is done about it. */
export function trainingHandlers({ register, client, now }: PortalDependencies): Pick<Handlers, Training> {
  const todayOf = ({ timeZone }: Plan) => localDate(now(), timeZone);
  const planWith = async (planSlug: string, unit: string | undefined): Promise<Plan> => {
    const { plan } = await getPlan(register, planSlug);
    if (unit !== undefined && !plan.units.some(({ id }) => id === unit))
      throw new KyhanError('UNIT_UNKNOWN', { unit });
    return plan;
  };
  return {
    getCoverage: async ({ viewer, params: { slug: planSlug }, query: { on, unit } }) => {
      const units = unitsSeen(viewer, planSlug, unit);
      const plan = await planWith(planSlug, unit);
      return { answer: await toldCoverage(register, { plan, on: on ?? todayOf(plan), units }), planSlug };
    },
    listTrainees: async ({ viewer, params: { slug: planSlug }, query }) => {
      const { roster, target, on, unit, state, ...paging } = query;
      const units = unitsSeen(viewer, planSlug, unit);
      const plan = await planWith(planSlug, unit);
      const wish = { plan, roster, target, on: on ?? todayOf(plan), state, units };
      const { items: trainees, rest } = pageAnswer(await toldTrainees(register, wish, paging));
      return { answer: { trainees, ...rest }, planSlug };
    },
    listAttendees: async ({ viewer, params: { slug: planSlug }, query: { session, unit, ...paging } }) => {
      const units = unitsSeen(viewer, planSlug, unit);
      const plan = await planWith(planSlug, unit);
      const { page } = await toldAttendees(register, { plan, session, units }, paging);
      const { items: attendees, rest } = pageAnswer(page);
      return { answer: { attendees, ...rest }, planSlug };
    },
    ...trainingActs(client),
  };
}

/** What is done about it: each by whoever asks, to the plan of the address. */
function trainingActs(
  client: PortalDependencies['client'],
): Pick<Handlers, Exclude<Training, `list${string}` | 'getCoverage'>> {
  return {
    importRoster: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.importRoster({ ...body, planSlug, actor }),
      planSlug,
    }),
    importTrainedBefore: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.importTrainedBefore({ ...body, planSlug, actor }),
      planSlug,
    }),
    planSession: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.planSession({ ...body, planSlug, actor }),
      planSlug,
    }),
    cancelSession: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.cancelSession({ ...body, planSlug, actor }),
      planSlug,
    }),
    nominate: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.nominate({ ...body, planSlug, actor }),
      planSlug,
    }),
    recordTrainingAttendance: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.recordTrainingAttendance({ ...body, planSlug, actor }),
      planSlug,
    }),
    recordCertificates: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.recordCertificates({ ...body, planSlug, actor }),
      planSlug,
    }),
    eraseTrainee: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.eraseTrainee({ ...body, planSlug, actor }),
      planSlug,
    }),
  };
}
