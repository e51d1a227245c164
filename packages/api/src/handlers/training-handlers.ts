import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { getPlan, readTraining } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { toldCoverage } from '../training/told-coverage.js';
import { unitsSeen } from '../training/units-seen.js';

type Training =
  | 'getCoverage'
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
  return {
    getCoverage: async ({ viewer, params: { slug: planSlug }, query: { on, unit } }) => {
      const seen = unitsSeen(viewer, planSlug, unit);
      const { plan } = await getPlan(register, planSlug);
      if (unit !== undefined && !plan.units.some(({ id }) => id === unit))
        throw new KyhanError('UNIT_UNKNOWN', { unit });
      const known = await readTraining(register, planSlug);
      const day = on ?? localDate(now(), plan.timeZone);
      return { answer: toldCoverage({ plan, known, on: day, units: seen }), planSlug };
    },
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
