import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { aYearBack, planFigures, readable, staffOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { FIGURE_TABLES } from '@kyhan/contracts';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable, type TableForm } from '../shared/send-table.js';
import { askedRange, rangeOf, type AskedRange } from './asked-range.js';
import { figureRows, type FigureRow } from './figure-row.js';
import { contributedTable } from './contributed-table.js';
import {
  CONTRIBUTED_ROWS,
  contributingRows,
  figuresPage,
  firstColumn,
  owingRows,
  withTotal,
} from './figures-page.js';
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
  const { plan } = asked;
  const within = readable(viewer);
  const counted = await planFigures(register, { plan, range: rangeOf(asked), within, now });
  const periods = figureRows(counted.period, language);
  const units = figureRows(counted.unit, language);
  const form = askedForm(request.query);
  if (form !== undefined) return await sendFigures(request, reply, { form, asked, periods, units, language });
  const { answered, asked: all, askedWaived } = counted.all;
  const told = { answered, asked: all - askedWaived };
  return await sendPage(reply, figuresPage({ frame, asked, periods, units, answered: told }));
}

interface SentFigures {
  readonly form: TableForm;
  readonly asked: AskedRange;
  readonly periods: readonly FigureRow[];
  readonly units: readonly FigureRow[];
  readonly language: Language;
}

async function sendFigures(
  { query }: FastifyRequest,
  reply: FastifyReply,
  { form, asked, language, ...rows }: SentFigures,
) {
  const words = saidIn(pageWords.figures, language);
  const { by: askedBy } = query as { readonly by?: unknown };
  if (askedBy === CONTRIBUTED_ROWS) {
    const { contributions } = saidIn(pageWords.contributions, language);
    const counted = withTotal(contributingRows(rows.units), asked, words.total);
    const name = `${contributions} ${asked.plan.slug}`;
    return await sendTable(reply, { form, name, ...contributedTable(words.unit, counted, language) });
  }
  const by = FIGURE_TABLES.find((one) => one === askedBy) ?? 'period';
  const own = by === 'unit' ? owingRows(rows.units) : rows.periods;
  const table = figuresTable(firstColumn(asked, by, words), withTotal(own, asked, words.total), language);
  const name = `${words.title} ${asked.plan.slug} ${by === 'unit' ? words.byUnit : words.byPeriod}`;
  return await sendTable(reply, { form, name, ...table });
}
