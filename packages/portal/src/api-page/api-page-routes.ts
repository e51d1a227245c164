import type { PortalDependencies } from '@kyhan/api';
import type { FastifyInstance } from 'fastify';
import { basePathOf } from '../shared/base-path-of.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { apiDocument } from './api-document.js';
import { apiPage, DOCUMENT_PATH } from './api-page.js';

/** The page of the API, and the document that it is made of: open to anyone, since they tell nothing of a register. */
export function apiPageRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/api/docs', async (request, reply) =>
    sendPage(reply, apiPage(await pageFrame(dependencies, request))),
  );
  app.get(DOCUMENT_PATH, async (_request, reply) => {
    const servers = [{ url: basePathOf(dependencies) || '/' }];
    return await reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ ...apiDocument(), servers }));
  });
}
