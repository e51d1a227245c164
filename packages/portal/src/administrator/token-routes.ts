import { calendarAddress, planZone, requireOf, viewerOf, type PortalDependencies } from '@kyhan/api';
import type { TokenBody } from '@kyhan/contracts';
import { listPlans, listTokens } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { writtenFields, postedDeed, type Post, type ShownDeed } from './posted-deed.js';
import { tokensPage } from './tokens-page.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;

/** Tokens of units and integrations: issued, listed, taken back. */
export function tokenRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client } = dependencies;
  const { kept, notDone, issued } = pageWords.tokens;
  const afterwards = {
    show: (shown: ShownDeed) => show(dependencies, shown),
    doneAt: '/tokens?outcome=kept',
    notDone,
  };
  app.get('/tokens', async (request: Ask, reply) => {
    const said = request.query.outcome === 'kept' ? kept : undefined;
    return await show(dependencies, { request, reply, said });
  });
  app.post('/tokens', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, posted) => {
        const body = writtenFields(posted, [
          'tokenId',
          'purpose',
          'role',
          'plan',
          'unit',
          'until',
        ]) as TokenBody;
        const { tokenId, token } = await client.issueToken({ ...body, actor });
        const secret = calendarAddress(dependencies, { role: body.role, token }) ?? token;
        return { said: issued({ token: tokenId }), secret };
      },
    }),
  );
  app.post('/tokens/revoked', (request: Post, reply) =>
    postedDeed(dependencies, {
      request,
      reply,
      ...afterwards,
      act: async ({ actor }, { tokenId = '' }) => {
        await client.revokeToken({ tokenId, actor });
      },
    }),
  );
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, said, secret, posted = {} }: ShownDeed,
) {
  const viewer = await viewerOf(dependencies, request);
  requireOf(viewer, 'appoint');
  const { register, now } = dependencies;
  const frame = { ...(await pageFrame(dependencies, request)), path: '/tokens' };
  const body = tokensPage({
    frame,
    zone: await planZone(dependencies),
    tokens: await listTokens(register),
    plans: (await listPlans(register)).map(({ plan }) => plan),
    now: now(),
    said: said?.[frame.language],
    secret,
    posted,
  });
  return await sendPage(reply, body);
}
