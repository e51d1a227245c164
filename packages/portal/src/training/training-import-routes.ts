import { boundedContent, problemOf, type PortalDependencies } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { LIMITS, readTable, rosterRows } from '@kyhan/plan-import';
import { pageWords, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { isOfOurPage, PAGE_TOKEN } from '../shared/page-token.js';
import { pathWith } from '../shared/path-with.js';
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

/** Reads the form to its end. */
async function postedList(request: FastifyRequest): Promise<PostedList> {
  const texts = new Map<string, string>();
  let file: PostedList['file'];
  for await (const part of request.parts()) {
    if (part.type !== 'file') texts.set(part.fieldname, String(part.value));
    else if (part.fieldname !== 'file' || file !== undefined || !part.filename) part.file.resume();
    else {
      const { content, isCut } = await boundedContent(part, LIMITS.fileBytes);
      const whole = isCut ? Buffer.alloc(LIMITS.fileBytes + 1) : content;
      file = { name: part.filename.replaceAll(/\p{C}/gu, '').slice(0, 200), bytes: whole };
    }
  }
  const list = LISTS.find((one) => one === texts.get('list')) ?? 'roster';
  return {
    token: texts.get(PAGE_TOKEN),
    roster: texts.get('roster') ?? '',
    list,
    ...(file === undefined ? {} : { file }),
  };
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
    return await show(reply, { training, posted, problems: problemsIn(error) });
  }
}

/** Line by line, where lines of the list are what is wrong: the heading of the page says what that means. */
function problemsIn({ code, details }: KyhanError): InBoth[] {
  const { problems } = details;
  if (code !== 'ROSTER_REFUSED' || !isInBoth(problems)) return [problemOf({ code, details }).message];
  const [inVietnamese, inEnglish] = [problems.vi.split('\n'), problems.en.split('\n')];
  return inVietnamese.map((line, place) => ({ vi: line, en: inEnglish[place] ?? '' }));
}

function isInBoth(value: unknown): value is InBoth {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
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
