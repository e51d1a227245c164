import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';

/** What units had handed in before the software was in use. */
export function adoptionHandlers({
  client,
}: PortalDependencies): Pick<Handlers, 'getAdoptionTemplate' | 'adopt'> {
  return {
    getAdoptionTemplate: async ({ viewer: { actor }, params: { slug: planSlug } }) => ({
      answer: await client.adoptionTemplate({ planSlug, actor }),
      planSlug,
    }),
    adopt: async ({ viewer: { actor }, params: { slug: planSlug }, body }) => ({
      answer: await client.adopt({ ...body, planSlug, actor }),
      planSlug,
    }),
  };
}
