import type { PortalDependencies } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { readTable, rosterRows } from '@kyhan/plan-import';
import { pageWords, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { isOfOurPage, PAGE_TOKEN } from '../shared/page-token.js';
import { pathWith } from '../shared/path-with.js';
import { postedTable } from '../shared/posted-table.js';
import { linesOf } from '../shared/lines-of.js';
import { sendPage } from '../shared/send-page.js';
import { askedTrainingOf, type AskedTraining } from './asked-training.js';
import { trainingImportPage } from './training-import-page.js';

/** Which lists are taken over by this page. */
const LISTS = ['roster', 'before'] as const;

/** Rosters, and who was trained before the software was in use, from CSV or XLSX files. */
export function trainingImportRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/training/import', async (request, reply) => {
    const { plan, outcome, left } = askedText(request.query, ['plan', 'outcome', 'left']);
    const training = await importingOf(dependencies, request, plan);
    // Whoever makes up an address says nothing in our words.
    const count = /^\d{1,7}$/.exec(outcome ?? '')?.[0];
    const said = count === undefined ? undefined : pageWords.training.imported({ count });
    const notUnderstood = left === undefined ? undefined : cliWords.training.columnsLeft({ columns: left });
    return await show(reply, { training, said, notUnderstood });
  });
  app.post('/training/import', { config: { readsForm: true } }, async (request, reply) => {
    // Who may not is refused before a byte of a file is read.
    const { plan } = askedText(request.query, ['plan']);
    const training = await importingOf(dependencies, request, plan);
    const posted = await postedList(request);
    if (!isOfOurPage(dependencies, request, posted.token)) throw new KyhanError('PAGE_TOKEN_MISSING');
    return await take(dependencies, { training, reply, posted });
  });
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED */
async function importingOf(
  dependencies: PortalDependencies,
  request: FastifyRequest,
  slug: string | undefined,
): Promise<AskedTraining> {
  const training = await askedTrainingOf(dependencies, request, { slug });
  if (!training.mayRule) throw new KyhanError('NOT_ALLOWED');
  return training;
}

interface PostedList {
  readonly token: string | undefined;
  readonly roster: string;
  readonly list: (typeof LISTS)[number];
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

async function postedList(request: FastifyRequest): Promise<PostedList> {
  const { texts, ...file } = await postedTable(request);
  const list = LISTS.find((one) => one === texts.get('list')) ?? 'roster';
  return { token: texts.get(PAGE_TOKEN), roster: texts.get('roster') ?? '', list, ...file };
}

interface Taking {
  readonly training: AskedTraining;
  readonly reply: FastifyReply;
  readonly posted: PostedList;
}

async function take({ client }: PortalDependencies, { training, reply, posted }: Taking) {
  const { plan, viewer } = training;
  const { roster, list, file } = posted;
  if (file === undefined) {
    reply.status(CONSEQUENCES.invalid.httpStatus);
    return await show(reply, { training, posted, problems: [pageWords.training.noFile] });
  }
  try {
    const table = await readTable({
      file: file.name,
      bytes: file.bytes,
      isReadable: ({ rows: read }) => read.some((row) => row.length > 1),
    });
    const { rows, unknown } = rosterRows(table);
    const wish = { planSlug: plan.slug, actor: viewer.actor, roster, rows: rows.map((row) => [...row]) };
    const { count } =
      list === 'before' ? await client.importTrainedBefore(wish) : await client.importRoster(wish);
    const done = pathWith('/training/import', {
      plan: plan.slug,
      outcome: String(count),
      left: unknown.length === 0 ? undefined : unknown.join(', ').slice(0, 500),
    });
    return await reply.redirect(done, 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show(reply, { training, posted, problems: linesOf(error) });
  }
}

interface Shown {
  readonly training: AskedTraining;
  readonly posted?: PostedList;
  readonly problems?: readonly InBoth[];
  readonly said?: InBoth | undefined;
  readonly notUnderstood?: InBoth | undefined;
}

async function show(reply: FastifyReply, { training, posted, problems = [], said, notUnderstood }: Shown) {
  const frame = { ...training.frame, path: pathWith('/training/import', { plan: training.plan.slug }) };
  const { language } = frame;
  return await sendPage(
    reply,
    trainingImportPage({
      frame,
      plan: training.plan,
      roster: posted?.roster,
      list: posted?.list,
      problems: problems.map((one) => one[language]),
      said: said?.[language],
      notUnderstood: notUnderstood?.[language],
    }),
  );
}
