import { calendarAddress, whoActed, type PortalDependencies } from '@kyhan/api';
import type { TokenBody } from '@kyhan/contracts';
import { planNames, type Plan } from '@kyhan/plan';
import { listTokens, type Register } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { FastifyInstance } from 'fastify';
import { appointersPage } from './appointers-page.js';
import { writtenFields } from '../shared/posted-deed.js';
import { tokensPage, tokensTable } from './tokens-page.js';

/** What the form of a token asks. */
const TOKEN = ['tokenId', 'purpose', 'role', 'plan', 'unit', 'until'] as const;

/** Tokens of units and integrations: issued, listed, taken back. */
export function tokenRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  const { client, register } = dependencies;
  const deed = appointersPage(app, dependencies, {
    path: '/tokens',
    words: pageWords.tokens,
    body: async (props) => tokensPage({ ...props, ...(await issued(register, props.plans)) }),
    sheets: { main: async (props) => tokensTable({ ...props, ...(await issued(register, props.plans)) }) },
  });
  deed('/tokens', async ({ actor }, posted) => {
    const body = writtenFields(posted, TOKEN) as TokenBody;
    const { tokenId, token } = await client.issueToken({ ...body, actor });
    const secret = calendarAddress(dependencies, { role: body.role, token }) ?? token;
    return { said: pageWords.tokens.issued({ token: tokenId }), secret };
  });
  deed('/tokens/revoked', async ({ actor }, { tokenId = '' }) => {
    await client.revokeToken({ tokenId, actor });
  });
}

async function issued(register: Register, plans: readonly Plan[]) {
  const tokens = await listTokens(register);
  const issuers = tokens.map(({ issuedBy }) => issuedBy);
  return { tokens, who: await whoActed(register, issuers, { unitName: planNames(...plans).unitName }) };
}
