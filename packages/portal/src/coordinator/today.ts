import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays, localDate } from '@kyhan/calendar';
import { askedAssignments, namesUnder, type PortalDependencies, readable, type Viewer } from '@kyhan/api';
import {
  countByCycle,
  countByUnit,
  countEach,
  findMailHold,
  listPlans,
  pageOfCycles,
  pageOfFindings,
  registerHealth,
} from '@kyhan/register';
import { pageWords, shortInstant } from '@kyhan/words';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { listFilter } from './list-wish.js';
import { todayPage } from './today-page.js';
import { todayWishes, type TodayDays } from './today-wishes.js';

interface AskedToday {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
}

/** Days that are looked ahead: the week that has begun, and the one after. */
const NEAR = 7;
const FAR = 14;
/** Of which there are few: the number is told whole. */
const ONE_AND_THE_COUNT = { limit: 1, countUpTo: Number.POSITIVE_INFINITY };
/** Rows of a table of this page; the rest is a list away. */
const MOST = 10;

/** The first page of who sees a plan whole. Every number is counted by the filter of the list that it leads to. */
export async function today(dependencies: PortalDependencies, { request, reply, viewer }: AskedToday) {
  const { register, now } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const within = readable(viewer);
  const versions = await listPlans(register);
  const plans = versions
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('read', { planSlug }));
  const [first] = plans;
  if (first === undefined) return await sendPage(reply, noPlanPage(frame));
  const at = now();
  const days = daysFrom(localDate(at, first.timeZone));
  const wishes = todayWishes(days);
  const filters = Object.entries(wishes).map(([name, wish]) => [name, listFilter(wish, at)] as const);
  const counts = await countEach(register, { within }, Object.fromEntries(filters));
  const drafts = await pageOfCycles(register, { within, state: 'draft' }, ONE_AND_THE_COUNT);
  const findings = await pageOfFindings(register, { within, open: true }, ONE_AND_THE_COUNT);
  const late = { ...askedAssignments({ status: 'overdue' }, at), within };
  const units = await countByUnit(register, late, MOST + 1);
  const falling = { ...listFilter(wishes.falling, at), within };
  const cycles = await countByCycle(register, falling, MOST + 1);
  const namesOf = await namesUnder(dependencies, async () => versions, [...units, ...cycles]);
  const zones = new Map(plans.map(({ slug, timeZone }) => [slug, timeZone]));
  return await sendPage(
    reply,
    todayPage({
      frame,
      held: await heldMail(dependencies, at, first.timeZone),
      days,
      counts: { ...counts, drafts: drafts.total, findings: findings.total },
      units: units.map((one) => ({ ...one, name: namesOf(one).unitName(one.unitId) })),
      cycles: cycles.map((one) => {
        const title = namesOf(one).obligationTitle(one.obligationId);
        return { ...one, title, zone: zones.get(one.planSlug) };
      }),
      most: MOST,
    }),
  );
}

/** While no letter leaves, everybody who coordinates is told: since when, and how many wait. */
async function heldMail({ register }: PortalDependencies, now: number, zone: string) {
  const hold = await findMailHold(register);
  if (hold === undefined) return undefined;
  const { outbox } = await registerHealth(register, now);
  return pageWords.health.heldBanner({ at: shortInstant(hold.since, zone), count: outbox.waiting });
}

function daysFrom(day: string): TodayDays {
  return {
    today: day,
    tomorrow: addDays(day, 1),
    near: addDays(day, NEAR),
    after: addDays(day, NEAR + 1),
    far: addDays(day, FAR),
  };
}
