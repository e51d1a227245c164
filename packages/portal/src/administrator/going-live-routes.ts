import { goingLive, requireOf, viewerOf, type PortalDependencies } from '@kyhan/api';
import type { FastifyInstance } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { goingLivePage } from './going-live-page.js';

/** What still stands in the way before units are written to: for whoever inspects. */
export function goingLiveRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/going-live', async (request, reply) => {
    requireOf(await viewerOf(dependencies, request), 'inspect');
    const frame = { ...(await pageFrame(dependencies, request)), path: '/going-live' };
    return await sendPage(reply, goingLivePage({ frame, found: await goingLive(dependencies) }));
  });
}
