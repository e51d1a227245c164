import type { FastifyInstance } from 'fastify';
import type { PortalDependencies } from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';

/**
 * A form that another site sends in a visitor's name is refused: browsers say where a request comes from, those of
 * today by `sec-fetch-site`, older ones by `origin`, which is `null` where a page hides from where it is sent.
 * Programs send neither header and carry no cookie that could be misused.
 */
export function refuseForeignForms(
  app: FastifyInstance,
  portal: Pick<PortalDependencies, 'publicUrl'>,
): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    // Asked for late: a portal that takes whichever port is free knows its address once it listens.
    const own = new URL(portal.publicUrl).origin;
    const isOurs =
      site === undefined
        ? origin === undefined || origin === own || isSameHost(origin, request.host)
        : site === 'same-origin' || site === 'none';
    if (!isOurs) throw new KyhanError('NOT_ALLOWED');
  });
}

function isSameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
