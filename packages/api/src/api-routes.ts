import type { FastifyInstance } from 'fastify';
import { consolidationHandlers } from './consolidation/consolidation-handlers.js';
import { contributionHandlers } from './cooperation/contribution-handlers.js';
import { absenceHandlers } from './handlers/absence-handlers.js';
import { actingHandlers } from './handlers/acting-handlers.js';
import { adoptionHandlers } from './handlers/adoption-handlers.js';
import { assignmentHandlers } from './handlers/assignment-handlers.js';
import { callHandlers } from './handlers/call-handlers.js';
import { draftHandlers } from './handlers/draft-handlers.js';
import { figureHandlers } from './handlers/figure-handlers.js';
import { paperHandlers } from './handlers/paper-handlers.js';
import { meetingHandlers } from './handlers/meeting-handlers.js';
import { machineHandlers } from './handlers/machine-handlers.js';
import { peopleHandlers } from './handlers/people-handlers.js';
import { purgeHandlers } from './handlers/purge-handlers.js';
import { sealingHandlers } from './handlers/sealing-handlers.js';
import { proofHandlers } from './handlers/proof-handlers.js';
import { trainingHandlers } from './handlers/training-handlers.js';
import { webhookHandlers } from './handlers/webhook-handlers.js';
import { readingHandlers } from './handlers/reading-handlers.js';
import { sendingHandlers } from './sending/sending-handlers.js';
import type { PortalDependencies } from './portal-dependencies.js';
import { serveRoutes } from './serving/serve-routes.js';

/**
 * The JSON API, every route of the contracts; the command line speaks it, and so may any other program.
 * Throws nothing itself: what a route may refuse, the contracts say.
 */
export function apiRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  serveRoutes(app, dependencies, {
    ...readingHandlers(dependencies),
    ...assignmentHandlers(dependencies),
    ...absenceHandlers(dependencies),
    ...actingHandlers(dependencies),
    ...callHandlers(dependencies),
    ...draftHandlers(dependencies),
    ...figureHandlers(dependencies),
    ...paperHandlers(dependencies),
    ...meetingHandlers(dependencies),
    ...consolidationHandlers(dependencies),
    ...contributionHandlers(dependencies),
    ...sendingHandlers(dependencies),
    ...machineHandlers(dependencies),
    ...peopleHandlers(dependencies),
    ...purgeHandlers(dependencies),
    ...proofHandlers(dependencies),
    ...sealingHandlers(dependencies),
    ...trainingHandlers(dependencies),
    ...adoptionHandlers(dependencies),
    ...webhookHandlers(dependencies),
  });
}
