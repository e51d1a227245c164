import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays, localDate, periodByKey } from '@kyhan/calendar';
import type { Reach } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import {
  askedAssignments,
  dueMeasurements,
  namesUnder,
  type PortalDependencies,
  readable,
  type Viewer,
  waitingPapers,
  waitingReports,
} from '@kyhan/api';
import {
  countByCycle,
  countByUnit,
  countEach,
  findMailHold,
  findMailLimit,
  listPlans,
  pageOfCycles,
  pageOfFindings,
  registerHealth,
  type PlanVersion,
} from '@kyhan/register';
import { pageWords, shortInstant } from '@kyhan/words';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, askedTable, sendTable } from '../shared/send-table.js';
import { listFilter } from './list-wish.js';
import { dueTable, lateTable, TODAY_TABLES, todayPage } from './today-page.js';
import { silentPlans } from './silent-plans.js';
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
/** Rows of a table of this page; the rest is a list away, or a file. */
const MOST = 10;
/** Units and cycles of all plans: more than there are. */
const TAKEN_AWAY = 20_000;

/** The first page of who sees a plan whole. Every number is counted by the filter of the list that it leads to. */
export async function today(dependencies: PortalDependencies, { request, reply, viewer }: AskedToday) {
  const { register, now } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const within = readable(viewer);
  const versions = await listPlans(register);
  const plans = versions
    .map(({ plan }) => plan)
    .filter(({ slug: planSlug }) => viewer.rights.may('read', { planSlug }));
  const overseen = versions.filter(({ plan }) => viewer.rights.may('oversee', { planSlug: plan.slug }));
  const [first] = plans;
  if (first === undefined) return await sendPage(reply, noPlanPage(frame));
  const at = now();
  const days = daysFrom(localDate(at, first.timeZone));
  const form = askedForm(request.query);
  const reading = { within, at, days, plans, versions, most: (form === undefined ? MOST : TAKEN_AWAY) + 1 };
  const units = await lateUnits(dependencies, reading);
  const cycles = await dueCycles(dependencies, reading);
  if (form !== undefined) {
    const { language } = frame;
    const isOfUnits = askedTable(request.query, TODAY_TABLES) === 'units';
    const table = isOfUnits ? lateTable({ units, language }) : dueTable({ cycles, language });
    return await sendTable(reply, { form, ...table });
  }
  return await sendPage(
    reply,
    todayPage({
      frame,
      held: await heldMail(dependencies, at, first.timeZone),
      silent: await silentPlans(register, overseen, at),
      days,
      counts: await counted(dependencies, reading),
      papers: await waitingPapers(register, { versions: overseen, within, now: at }),
      reports: await waitingReports(register, { plans: overseen.map(({ plan }) => plan), now: at }),
      measurements: await dueMeasurements(register, { plans: overseen.map(({ plan }) => plan), now: at }),
      units,
      cycles,
      decides: plans.filter(({ slug: planSlug }) => viewer.rights.may('apply', { planSlug })),
      most: MOST,
    }),
  );
}

interface ReadToday {
  readonly within: readonly Reach[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly days: TodayDays;
  readonly plans: readonly Plan[];
  readonly versions: readonly PlanVersion[];
  /** Rows. */
  readonly most: number;
}

async function counted({ register }: PortalDependencies, { within, at, days }: ReadToday) {
  const wishes = Object.entries(todayWishes(days));
  const filters = wishes.map(([name, wish]) => [name, listFilter(wish, at)] as const);
  const counts = await countEach(register, { within }, Object.fromEntries(filters));
  const drafts = await pageOfCycles(register, { within, state: 'draft' }, ONE_AND_THE_COUNT);
  const findings = await pageOfFindings(register, { within, open: true }, ONE_AND_THE_COUNT);
  return { ...counts, drafts: drafts.total, findings: findings.total };
}

/** Those that are late most first. */
async function lateUnits(dependencies: PortalDependencies, { within, at, versions, most }: ReadToday) {
  const late = { ...askedAssignments({ status: 'overdue' }, at), within };
  const units = await countByUnit(dependencies.register, late, most);
  const namesOf = await namesUnder(dependencies, async () => versions, units);
  return units.map((one) => ({ ...one, name: namesOf(one).unitName(one.unitId) }));
}

/** In the order of their days. */
async function dueCycles(dependencies: PortalDependencies, { within, at, days, ...read }: ReadToday) {
  const falling = { ...listFilter(todayWishes(days).falling, at), within };
  const cycles = await countByCycle(dependencies.register, falling, read.most);
  const namesOf = await namesUnder(dependencies, async () => read.versions, cycles);
  const zones = new Map(read.plans.map(({ slug, timeZone }) => [slug, timeZone]));
  return cycles.map((one) => {
    const names = namesOf(one);
    const title = names.obligationTitle(one.obligationId);
    return {
      ...one,
      title,
      periodFrom: names.firstDay(one.obligationId, one.periodKey),
      zone: zones.get(one.planSlug),
    };
  });
}

/** While no letter leaves, everybody who coordinates is told: since when, and how many wait. */
async function heldMail({ register }: PortalDependencies, now: number, zone: string) {
  const hold = await findMailHold(register);
  const limit = await findMailLimit(register);
  if (hold === undefined && limit === undefined) return undefined;
  const { outbox, mailLimited } = await registerHealth(register, now);
  if (hold === undefined)
    return (
      mailLimited &&
      pageWords.health.limitedBanner({ ...mailLimited, at: shortInstant(mailLimited.since, zone) })
    );
  return pageWords.health.heldBanner({ at: shortInstant(hold.since, zone), count: outbox.waiting });
}

function daysFrom(day: string): TodayDays {
  return {
    today: day,
    tomorrow: addDays(day, 1),
    near: addDays(day, NEAR),
    after: addDays(day, NEAR + 1),
    far: addDays(day, FAR),
    monthFrom: `${day.slice(0, 7)}-01`,
    monthTo: periodByKey({ type: 'month' }, day.slice(0, 7))?.to ?? day,
  };
}
