import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PortalDependencies } from '@kyhan/api';

/** By which an answer says which it is: whoever is told of a trouble can name it. */
const REQUEST_ID = 'x-request-id';

const refused = new WeakMap<FastifyRequest, string>();

/** Remembers with which code of the catalogue a request is refused, until its answer is told of. */
export function noteRefusal(request: FastifyRequest, code: string): void {
  refused.set(request, code);
}

/** Gives each answer the id of its request, and tells of it what may be told. */
export function tellAnswers(app: FastifyInstance, { onAnswered }: PortalDependencies): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID, request.id);
  });
  if (onAnswered === undefined) return;
  app.addHook('onResponse', async (request, reply) => {
    const code = refused.get(request);
    onAnswered({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(code === undefined ? {} : { code }),
    });
  });
}
