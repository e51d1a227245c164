import { addDays, localDate, type PlainDate } from '@kyhan/calendar';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { summedFigures } from '@kyhan/engine';
import { type PortalDependencies, readable, staffOf, type Viewer } from '@kyhan/api';
import { figuresByCycle, figuresByUnit, type FiguresOfUnit } from '@kyhan/register';
import { type Language, nowCalled, pageWords, saidIn, withNowCalled } from '@kyhan/words';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable, type TableForm } from '../shared/send-table.js';
import { askedRange, type AskedRange } from './asked-range.js';
import { periodRows, unitRows } from './figure-row.js';
import { FIGURE_TABLES, figuresPage, firstColumn, withTotal } from './figures-page.js';
import { figuresTable } from './figures-table.js';

/** Rates per period and per unit. */
export function figuresRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/figures', async (request, reply) => {
    const viewer = await staffOf(dependencies, request);
    return await figures(dependencies, { request, reply, viewer });
  });
}

interface AskedFigures {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
}

async function figures(dependencies: PortalDependencies, { request, reply, viewer }: AskedFigures) {
  const { register } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const { language } = frame;
  const now = dependencies.now();
  const asked = await askedRange(dependencies, { request, viewer, now, around: aYearBack });
  if (asked === undefined) return await sendPage(reply, noPlanPage(frame));
  const { plan, chosen } = asked;
  const { from: cycleDueFrom, to: cycleDueTo, ...obligation } = chosen;
  const days = { cycleDueFrom, cycleDueTo, ...obligation };
  const filter = { planSlug: plan.slug, within: readable(viewer), ...days };
  const cycles = await figuresByCycle(register, { filter, now });
  const periods = periodRows(cycles, asked, language);
  const units = unitRows(
    await figuresByUnit(register, { filter, now }),
    asked,
    unitName(asked, now, language),
  );
  const form = askedForm(request.query);
  if (form !== undefined) return await sendFigures(request, reply, { form, asked, periods, units, language });
  const { answered, asked: all, askedWaived } = summedFigures(cycles.map((one) => one.figures));
  const told = { answered, asked: all - askedWaived };
  return await sendPage(reply, figuresPage({ frame, asked, periods, units, answered: told }));
}

/** The month of a year ago and the present one are whole, so that like is beside like. */
function aYearBack(today: PlainDate): { from: PlainDate; to: PlainDate } {
  const month = today.slice(5, 'YYYY-MM'.length);
  const next = addDays(`${today.slice(0, 'YYYY-MM'.length)}-01`, 31);
  return {
    from: `${Number(today.slice(0, 4)) - 1}-${month}-01`,
    to: addDays(`${next.slice(0, 'YYYY-MM'.length)}-01`, -1),
  };
}

function unitName({ plan }: AskedRange, now: number, language: Language) {
  const on = localDate(now, plan.timeZone);
  return ({ unitId, name }: FiguresOfUnit) =>
    withNowCalled(name, nowCalled({ newest: plan, unitId, on }))[language];
}

interface SentFigures {
  readonly form: TableForm;
  readonly asked: AskedRange;
  readonly periods: ReturnType<typeof periodRows>;
  readonly units: ReturnType<typeof unitRows>;
  readonly language: Language;
}

async function sendFigures(
  { query }: FastifyRequest,
  reply: FastifyReply,
  { form, asked, language, ...rows }: SentFigures,
) {
  const words = saidIn(pageWords.figures, language);
  const by = FIGURE_TABLES.find((one) => one === (query as { readonly by?: unknown }).by) ?? 'period';
  const own = by === 'unit' ? rows.units : rows.periods;
  const table = figuresTable(firstColumn(asked, by, words), withTotal(own, asked, words.total), language);
  const name = `${words.title} ${asked.plan.slug} ${by === 'unit' ? words.byUnit : words.byPeriod}`;
  return await sendTable(reply, { form, name, ...table });
}
