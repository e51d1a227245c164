import type { PortalDependencies } from '@kyhan/api';
import type { FastifyInstance } from 'fastify';
import { basePathOf } from './base-path-of.js';

/** Links, forms and parts of a page that lead to another of ours: a text cannot look so, since its quotes are escaped. */
const OWN_ADDRESS = / (href|action|formaction|src)="\/(?!\/)/g;
const COOKIE_PATH = /; Path=\/([^;]*)/i;

/**
 * Puts the base path before each address of ours that an answer has: in its page, where it leads on, and of its cookies.
 * Here alone, so that routes and pages are written as if the portal had a host of its own.
 */
export function answerUnderBasePath(
  app: FastifyInstance,
  dependencies: Pick<PortalDependencies, 'publicUrl'>,
): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    const basePath = basePathOf(dependencies);
    if (basePath === '') return payload;
    const { location, 'set-cookie': cookies } = reply.getHeaders();
    if (typeof location === 'string' && /^\/(?!\/)/.test(location))
      reply.header('location', basePath + location);
    if (cookies !== undefined) {
      // A second `header` would add to them.
      reply.removeHeader('set-cookie');
      reply.header(
        'set-cookie',
        [cookies].flat().map((cookie) => underPath(basePath, String(cookie))),
      );
    }
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    return isPage && typeof payload === 'string'
      ? payload.replace(OWN_ADDRESS, (_whole, name: string) => ` ${name}="${basePath}/`)
      : payload;
  });
}

function underPath(basePath: string, cookie: string): string {
  return cookie.replace(COOKIE_PATH, (_whole, path: string) => `; Path=${basePath}${path && `/${path}`}`);
}
