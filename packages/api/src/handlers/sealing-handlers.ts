import { getPlan, pageOfCheckpoints } from '@kyhan/register';
import { sealingMinutes } from '../checkpoints/sealing-minutes.js';
import { pageAnswer } from '../page-answer.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';

/** The list of checkpoints, and the minutes of what they sealed. */
export function sealingHandlers(
  dependencies: PortalDependencies,
): Pick<Handlers, 'listCheckpoints' | 'draftSealing'> {
  const { register } = dependencies;
  return {
    listCheckpoints: async ({ viewer, query }) => {
      requireOf(viewer, 'inspect');
      const { items: checkpoints, rest } = pageAnswer(await pageOfCheckpoints(register, query));
      return { answer: { checkpoints, ...rest } };
    },
    draftSealing: async ({ viewer, query: { plan: planSlug, period: periodKey } }) => {
      requireOf(viewer, 'inspect');
      const { plan } = await getPlan(register, planSlug);
      return { answer: await sealingMinutes(dependencies, { plan, periodKey }), planSlug };
    },
  };
}
