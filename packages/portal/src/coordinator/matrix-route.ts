import { type PortalDependencies, staffOf } from '@kyhan/api';
import { addDays, isPlainDate, localDate } from '@kyhan/calendar';
import { assignmentCounts, unitPeriodMatrix } from '@kyhan/register';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noPlanPage } from '../shared/error-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { askedRange } from './asked-range.js';
import { matrixPage } from './matrix-page.js';
import { matrixSheet } from './matrix-sheet.js';

type Ask = FastifyRequest<{ Querystring: { from?: string; columns?: string; rows?: string } }>;

/** Due days shown around today unless others are asked for. */
const DAYS_BACK = 45;
const DAYS_AHEAD = 45;

/** Units by cycles, for who reads a plan whole. */
export function matrixRoute(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/matrix', async (request: Ask, reply) => await matrix(dependencies, request, reply));
}

async function matrix(dependencies: PortalDependencies, request: Ask, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const { register } = dependencies;
  const frame = await pageFrame(dependencies, request);
  const now = dependencies.now();
  const asked = await askedRange(dependencies, { request, viewer, now, around });
  if (asked === undefined) return await sendPage(reply, noPlanPage(frame));
  const { plan, plans, chosen } = asked;
  const planSlug = plan.slug;
  const form = askedForm(request.query);
  if (form !== undefined) {
    const whole = await unitPeriodMatrix(register, { planSlug, ...chosen, isWhole: true });
    const { language } = frame;
    return await sendTable(reply, { form, ...matrixSheet({ plan, matrix: whole, now, language }) });
  }
  const { from, columns, rows } = request.query;
  const table = await unitPeriodMatrix(register, {
    planSlug,
    ...chosen,
    columnPart: partOf(columns),
    rowPart: partOf(rows),
    // Whoever asked for days begins with the first of them.
    near: from !== undefined && isPlainDate(from) ? undefined : localDate(now, plan.timeZone),
  });
  const counts = await assignmentCounts(register, { planSlug, now });
  return await sendPage(reply, matrixPage({ frame, plans, plan, matrix: table, counts, now, ...chosen }));
}

function around(today: string) {
  return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
}

/** Of a part that nobody could ask for: none was asked for. */
function partOf(asked: string | undefined): number | undefined {
  return asked !== undefined && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}
