import {
  planZone,
  viewerOf,
  whoActed,
  type PortalDependencies,
  type Viewer,
  type WhoActed,
} from '@kyhan/api';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf } from '@kyhan/plan/ids';
import { listSessions, type ShownSession } from '@kyhan/register';
import { pageWords, saidIn, shortInstant, type Language } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ActButton } from './act-button.js';
import { dataAddress } from './data-address.js';
import { Outcome } from './outcome.js';
import { pageFrame } from './page-frame.js';
import { page } from './page.js';
import { pathWith } from './path-with.js';
import { RowsTable } from './rows-table.js';
import { sendPage } from './send-page.js';
import { askedForm, askedTable, sendTable } from './send-table.js';
import { TableLinks } from './table-links.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;
type End = FastifyRequest<{ Body: { sessionId?: string } | undefined }>;

/** Who is signed in where: one's own, and for an administrator everybody's; each can be ended. */
export function sessionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/sessions', async (request: Ask, reply) => await show(dependencies, request, reply));
  app.post('/sessions/ended', async (request: End, reply) => {
    const { actor } = await viewerOf(dependencies, request);
    const { sessionId = '' } = request.body ?? {};
    await dependencies.client.endSession({ sessionId, actor });
    return await reply.redirect('/sessions?outcome=ended', 303);
  });
}

async function show(dependencies: PortalDependencies, request: Ask, reply: FastifyReply) {
  const viewer = await viewerOf(dependencies, request);
  const frame = { ...(await pageFrame(dependencies, request)), path: '/sessions' };
  const { language } = frame;
  const words = saidIn(pageWords.sessions, language);
  const shown = { language, zone: await planZone(dependencies) };
  const own = await listSessions(dependencies.register, {
    of: actorIdOf(viewer.actor),
    realNow: dependencies.realNow(),
  });
  const others = await othersOf(dependencies, viewer);
  const tables = {
    own: sessionsTable({ name: words.own, sessions: own, shown }),
    all: others && sessionsTable({ name: words.all, shown, ...others }),
  };
  const form = askedForm(request.query);
  if (form !== undefined) {
    const table = tables[askedTable(request.query, ['own', 'all'])];
    // Of others nobody is told who may not end their sessions.
    if (table === undefined) throw new KyhanError('NOT_ALLOWED');
    return await sendTable(reply, { form, ...table });
  }
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={request.query.outcome === 'ended' ? words.ended : undefined} />
      <p class="govuk-body">{words.hint}</p>
      <Sessions table={tables.own} of="own" language={language} />
      {viewer.actor.kind === 'person' && (
        <p class="govuk-body">
          <a class="govuk-link" href={dataAddress(viewer.actor.personId)} download>
            {words.ownData}
          </a>
        </p>
      )}
      {tables.all && <Sessions table={tables.all} of="all" language={language} />}
    </>
  );
  return await sendPage(reply, page({ frame, title: words.title, wide: true, children }));
}

/** Everybody's, and who they are; of an administrator alone. */
async function othersOf({ register, realNow }: PortalDependencies, { rights }: Viewer) {
  if (!rights.may('appoint', {})) return undefined;
  const sessions = await listSessions(register, { realNow: realNow() });
  const who = await whoActed(
    register,
    sessions.map(({ actor }) => actor),
  );
  return { sessions, who };
}

interface SessionsProps {
  readonly name: string;
  readonly sessions: readonly ShownSession[];
  /** Whose they are, where they are not one's own. */
  readonly who?: WhoActed;
  readonly shown: { readonly language: Language; readonly zone: string };
}

function sessionsTable({ name, sessions, who, shown: { language, zone } }: SessionsProps) {
  const words = saidIn(pageWords.sessions, language);
  const whose = ({ actor }: ShownSession) => (who === undefined ? [] : [who(actor)[language]]);
  const rows = sessions.map((session) => {
    const { sessionId, agent = words.unknownAgent, createdRealAt, expiresRealAt } = session;
    const since = shortInstant(createdRealAt, zone);
    return [
      ...whose(session),
      agent,
      since,
      shortInstant(expiresRealAt, zone),
      <ActButton
        action="/sessions/ended"
        fields={{ sessionId }}
        label={words.end}
        about={[...whose(session), agent, since].join(', ')}
      />,
    ];
  });
  const head = [...(who === undefined ? [] : [words.who]), words.agent, words.since, words.until, words.act];
  return { name, head, rows };
}

interface ShownSessions {
  readonly table: ReturnType<typeof sessionsTable>;
  readonly of: 'own' | 'all';
  readonly language: Language;
}

function Sessions({ table: { name, head, rows }, of, language }: ShownSessions) {
  if (rows.length === 0) return <p class="govuk-body">{pageWords.sessions.empty[language]}</p>;
  return (
    <>
      <RowsTable caption={name} head={head} rows={rows} />
      <TableLinks path={pathWith('/sessions', { table: of })} language={language} about={name} />
    </>
  );
}
