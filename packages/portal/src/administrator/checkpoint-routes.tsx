import {
  deploymentZone,
  getPlan,
  listPlans,
  pageOfCheckpoints,
  sealedRanges,
  type Paging,
} from '@kyhan/register';
import { requireOf, sealingMinutes, viewerOf, type PortalDependencies } from '@kyhan/api';
import { localDate } from '@kyhan/calendar';
import { checked } from '@kyhan/client';
import { ROUTES } from '@kyhan/contracts';
import { type Language, groupedDigits, pageWords, periodName, saidIn, shortInstant } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedPage } from '../shared/asked-page.js';
import { listPage } from '../shared/list-page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { pageFrame } from '../shared/page-frame.js';
import { pathWith } from '../shared/path-with.js';
import { sendPage } from '../shared/send-page.js';
import { askedPaperForm, sendPaper } from '../shared/send-paper.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { TableLinks } from '../shared/table-links.js';
import { wholeList } from '../shared/whole-list.js';
import { SealedRangesList } from './sealed-ranges-list.js';
import { sealingPage } from './sealing-page.js';

/** Checkpoints of the register and the minutes of what they sealed, for administrators. */
export function checkpointRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/checkpoints', async (request, reply) => await list(dependencies, request, reply));
  app.get('/sealing-minutes', async (request, reply) => await minutes(dependencies, request, reply));
}

async function list(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const { register } = dependencies;
  requireOf(await viewerOf(dependencies, request), 'inspect');
  const frame = await pageFrame(dependencies, request);
  const { language, path } = frame;
  const words = saidIn(pageWords.checkpoints, language);
  const zone = await deploymentZone(register.db);
  const read = (paging: Paging) => pageOfCheckpoints(register, paging);
  const form = askedForm(request.query);
  const shown = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const rows = shown.items.map(({ number, at, facts, root, isStamped, letter }) => [
    String(number),
    shortInstant(at, zone),
    String(facts),
    groupedDigits(root),
    isStamped ? words.stamped : words.unstamped,
    words[letter],
  ]);
  const head = [words.number, words.at, words.facts, words.root, words.stamp, words.letter];
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const plans = await listPlans(register);
  const slugs = plans.map(({ plan: { slug, plan } }) => ({ slug, number: plan }));
  const quarters = quartersOf(localDate(dependencies.now(), zone));
  const above = [
    PageTold({ page: shown, language }),
    TableLinks({ path, language }),
    SealedRangesList({ ranges: await sealedRanges(register), language }),
    Minutes({ plans: slugs, quarters, language }),
  ];
  const below = PageLinks({ page: shown, path, language });
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

/** This quarter and the one that is over. */
function quartersOf(today: string): readonly string[] {
  const [year = '', month = ''] = today.split('-');
  const passed = Number(year) * 4 + Math.floor((Number(month) - 1) / 3);
  return [passed, passed - 1].map((count) => `${Math.floor(count / 4)}-Q${(count % 4) + 1}`);
}

interface MinutesProps {
  readonly plans: readonly { readonly slug: string; readonly number: string }[];
  readonly quarters: readonly string[];
  readonly language: Language;
}

/** Minutes stand under the name of the office that runs a plan. */
function Minutes({ plans, quarters, language }: MinutesProps) {
  const words = saidIn(pageWords.checkpoints, language);
  return (
    <>
      <p class="govuk-body">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet kyhan-no-print">
        {plans.flatMap(({ slug: plan, number }) =>
          quarters.map((period) => (
            <li>
              <a class="govuk-link" href={pathWith('/sealing-minutes', { plan, period })}>
                {words.minutes({ period: periodName(period, language) })} ({number})
              </a>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

async function minutes(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  requireOf(await viewerOf(dependencies, request), 'inspect');
  const { as: _as, lang: _lang, ...asked } = request.query as Readonly<Record<string, string>>;
  const { plan: slug, period: periodKey } = checked(ROUTES.draftSealing.query, asked);
  const { plan } = await getPlan(dependencies.register, slug);
  const made = await sealingMinutes(dependencies, { plan, periodKey });
  const frame = await pageFrame(dependencies, request);
  const form = askedPaperForm(request.query);
  const name = `bien-ban-chot-so-${made.period}`;
  if (form !== undefined) return await sendPaper(reply, { form, paper: made.paper[frame.language], name });
  return await sendPage(reply, sealingPage({ frame, minutes: made }));
}
