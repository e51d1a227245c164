import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Plan } from '@kyhan/plan';
import type { PortalDependencies } from './portal-dependencies.js';
import { actorOf, staffOf } from './viewers/viewer.js';

const wishBody = z.object({
  /** As `readPlan` gave it: whoever sends a plan has checked its file. */
  plan: z.record(z.string(), z.unknown()),
  /** Open cycles follow changed rules too. */
  moveOpen: z.boolean().default(false),
});

const applicationBody = wishBody.extend({
  /** The version that the changes were looked at against; null: none was applied. */
  onVersion: z.number().int().nullable().optional(),
});

/** Comparing a plan with what is applied, and applying it. */
export function planRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { client } = dependencies;
  api.post('/api/v1/plans/changes', { schema: { body: wishBody } }, async (request) => {
    await staffOf(dependencies, request);
    const { plan, moveOpen } = request.body;
    return await client.planChanges({ plan: plan as unknown as Plan, moveOpen });
  });
  api.post('/api/v1/plans', { schema: { body: applicationBody } }, async (request) => {
    const viewer = await staffOf(dependencies, request);
    const { plan, moveOpen, onVersion } = request.body;
    return await client.applyPlan({
      plan: plan as unknown as Plan,
      actor: actorOf(viewer),
      moveOpen,
      ...(onVersion === undefined ? {} : { onVersion }),
    });
  });
}
