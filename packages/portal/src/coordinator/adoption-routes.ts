import { staffOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError, KyhanError } from '@kyhan/errors';
import { listXlsx, OFFICE_FILE_TYPES } from '@kyhan/documents';
import type { AdoptionAnswer, AdoptionBody } from '@kyhan/contracts';
import { adoptionRows, readTable } from '@kyhan/plan-import';
import { getPlan } from '@kyhan/register';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedText } from '../shared/asked-text.js';
import { linesOf } from '../shared/lines-of.js';
import { pageFrame } from '../shared/page-frame.js';
import { isOfOurPage, PAGE_TOKEN } from '../shared/page-token.js';
import { postedTable, type PostedTable } from '../shared/posted-table.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendFileAs } from '../shared/send-table.js';
import { adoptionPage } from './adoption-page.js';

type Ask = FastifyRequest<{ Params: { slug: string } }>;

/** What units had handed in before the software was in use: the list to fill in, a look at one, and taking it over. */
export function adoptionRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/plans/:slug/adoption', async (request: Ask, reply) => {
    const asking = await askingOf(dependencies, request, reply);
    if (askedForm(request.query) !== undefined) return await sendTemplate(dependencies, asking);
    const { outcome } = askedText(request.query, ['outcome']);
    // Whoever makes up an address says nothing in our words.
    const count = /^\d{1,7}$/.exec(outcome ?? '')?.[0];
    const said = count === undefined ? undefined : pageWords.adoption.adopted({ count: Number(count) });
    return await show(dependencies, asking, { said });
  });
  app.post('/plans/:slug/adoption', { config: { readsForm: true } }, async (request: Ask, reply) => {
    // Who may not is refused before a byte of a file is read.
    const asking = await askingOf(dependencies, request, reply);
    const posted = await postedTable(request);
    if (!isOfOurPage(dependencies, request, posted.texts.get(PAGE_TOKEN)))
      throw new KyhanError('PAGE_TOKEN_MISSING');
    return await take(dependencies, asking, posted);
  });
}

interface Asking {
  readonly request: Ask;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  readonly slug: string;
}

/** @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED */
async function askingOf(
  dependencies: PortalDependencies,
  request: Ask,
  reply: FastifyReply,
): Promise<Asking> {
  const viewer = await staffOf(dependencies, request);
  const { slug } = request.params;
  const where = { planSlug: slug };
  if (!viewer.rights.may('enter', where) || !viewer.rights.may('open', where))
    throw new KyhanError('NOT_ALLOWED');
  return { request, reply, viewer, slug };
}

async function sendTemplate({ client }: PortalDependencies, { reply, viewer, slug }: Asking) {
  const { rows } = await client.adoptionTemplate({ planSlug: slug, actor: viewer.actor });
  const [head = [], ...matters] = rows;
  const content = await listXlsx({ head, rows: matters });
  return await sendFileAs(reply, { name: `${slug}.xlsx`, mediaType: OFFICE_FILE_TYPES.xlsx, content });
}

type AdoptedList = Pick<AdoptionBody, 'rows' | 'sheet'>;

async function take(dependencies: PortalDependencies, asking: Asking, { texts, file }: PostedTable) {
  const { reply, viewer, slug } = asking;
  try {
    const seen = file === undefined ? seenList(texts) : undefined;
    if (file === undefined && seen === undefined) {
      reply.status(CONSEQUENCES.invalid.httpStatus);
      return await show(dependencies, asking, { problems: [pageWords.adoption.noFile] });
    }
    const list = seen ?? (await listOf(file));
    const dryRun = seen === undefined;
    const answer = await dependencies.client.adopt({
      planSlug: slug,
      actor: viewer.actor,
      ...list,
      dryRun,
    });
    if (dryRun) return await show(dependencies, asking, { preview: { ...list, answer } });
    return await reply.redirect(encodeURI(`/plans/${slug}/adoption?outcome=${answer.adopted}`), 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show(dependencies, asking, { problems: linesOf(error) });
  }
}

async function listOf(file: PostedTable['file']): Promise<AdoptedList> {
  const { name = '', bytes = Buffer.alloc(0) } = file ?? {};
  const isReadable = ({ rows }: { readonly rows: readonly (readonly string[])[] }) =>
    rows.some((row) => row.length > 1);
  const table = await readTable({ file: name, bytes, isReadable });
  const { rows } = adoptionRows(table);
  const { sheet } = table;
  return { rows: rows.map((row) => [...row]), ...(sheet === undefined ? {} : { sheet }) };
}

/** The list as it was looked at: what is not one of ours is refused by the front door. */
function seenList(texts: PostedTable['texts']): AdoptedList | undefined {
  const [rows, sheet = ''] = [texts.get('rows'), texts.get('sheet')];
  if (rows === undefined) return undefined;
  try {
    return { rows: JSON.parse(rows) as string[][], ...(sheet === '' ? {} : { sheet }) };
  } catch {
    return undefined;
  }
}

interface Shown {
  readonly said?: InBoth | undefined;
  readonly problems?: readonly InBoth[];
  readonly preview?: AdoptedList & { readonly answer: AdoptionAnswer };
}

async function show(
  dependencies: PortalDependencies,
  { request, reply, slug }: Asking,
  { said, problems = [], preview }: Shown,
) {
  const { plan } = await getPlan(dependencies.register, slug);
  const frame = { ...(await pageFrame(dependencies, request)), path: `/plans/${slug}/adoption` };
  const { language } = frame;
  return await sendPage(
    reply,
    adoptionPage({
      frame,
      plan,
      said: said?.[language],
      problems: problems.map((one) => one[language]),
      preview,
    }),
  );
}
