import { entityTag, hasAlready, tokenHash, type PortalDependencies } from '@kyhan/api';
import { rightsOf } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { findCalendarToken } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { calendarOfPlan } from '../feeds/calendar-of-plan.js';
import { askedLanguage } from '../shared/page-frame.js';
import { unitCalendar } from './unit-calendar.js';

type Asked = FastifyRequest<{ Params: { token: string } }>;

/** What a unit owes, or all units of a plan, as a calendar that programs read again and again: its address is its right. */
export function calendarRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/calendar/:token', async (request: Asked, reply) => {
    const ofWhom = await calendarOf(dependencies, request.params.token);
    // Programs fetch it for their people, and would rather read what their makers speak.
    const language = askedLanguage(request) ?? dependencies.language ?? 'vi';
    const { planSlug, unitIds } = ofWhom;
    const ics =
      unitIds === undefined
        ? await calendarOfPlan(dependencies, { planSlug, language })
        : await unitCalendar(dependencies, { planSlug, unitIds, language });
    return await sendCalendar(request, reply, ics);
  });
}

/**
 * The plan, and the units: whose token it is, and for whom it stands in; no units: it is one of the whole plan.
 * @throws KyhanError PAGE_NOT_FOUND alike for a token that never was and one that is over
 */
async function calendarOf({ register, now }: PortalDependencies, token: string) {
  const actor = await findCalendarToken(register, tokenHash(token));
  const rights = actor === undefined ? undefined : await rightsOf(register, actor, now());
  const reaches = rights?.reach('read-calendar') ?? [];
  const planSlug = reaches[0]?.planSlug;
  if (planSlug === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'calendar' });
  const isWhole = reaches.some(({ unitId }) => unitId === undefined);
  return { planSlug, unitIds: isWhole ? undefined : reaches.flatMap(({ unitId }) => unitId ?? []) };
}

/** Programs ask every few minutes: what they have already is not sent again. */
async function sendCalendar(request: Asked, reply: FastifyReply, ics: string): Promise<FastifyReply> {
  reply.header('cache-control', 'private, no-cache');
  if (hasAlready(request, reply, entityTag(ics))) return await reply.status(304).send();
  return await reply.type('text/calendar; charset=utf-8').send(ics);
}
