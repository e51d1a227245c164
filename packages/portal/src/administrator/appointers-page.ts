import { planZone, requireOf, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import type { Plan } from '@kyhan/plan';
import { listPlans } from '@kyhan/register';
import type { InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageFrame } from '../shared/page-frame.js';
import type { PageFrame } from '../shared/page.js';
import { askedForm, askedTable, sendTable, type SentTable } from '../shared/send-table.js';
import { sendPage } from '../shared/send-page.js';
import {
  postedDeed,
  type PostedDeed,
  type Post,
  type Posted,
  type ShownDeed,
} from '../shared/posted-deed.js';

type Ask = FastifyRequest<{ Querystring: { outcome?: string } }>;

/** What such a page shows whatever it is about. */
export interface AppointersPageProps {
  readonly frame: PageFrame;
  readonly zone: string;
  readonly plans: readonly Plan[];
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** What became of what was sent. */
  readonly said?: string | undefined;
  /** What is shown this once. */
  readonly secret?: string | undefined;
  /** What was written and could not be taken. */
  readonly posted: Posted;
}

type Sheet = (props: AppointersPageProps) => Promise<Omit<SentTable, 'form'>>;
/** By `?table=`; `main` where none is named. */
type Sheets = { readonly main: Sheet } & Readonly<Record<string, Sheet>>;

interface AppointersPage {
  readonly path: string;
  readonly words: { readonly kept: InBoth; readonly notDone: PostedDeed['notDone'] };
  readonly body: (props: AppointersPageProps) => Promise<string>;
  /** Its tables, as files. */
  readonly sheets: Sheets;
}

const allowed = (viewer: Viewer) => requireOf(viewer, 'appoint');

/**
 * A page for whoever appoints, which says what became of what was sent from it.
 * @returns how each of its forms is taken, by where it is sent
 */
export function appointersPage(
  app: FastifyInstance,
  dependencies: PortalDependencies,
  { path, words: { kept, notDone }, body, sheets }: AppointersPage,
): (sentTo: string, act: PostedDeed['act']) => void {
  const show = async ({ request, reply, said, secret, posted = {} }: ShownDeed) => {
    allowed(await viewerOf(dependencies, request));
    const frame = { ...(await pageFrame(dependencies, request)), path };
    const plans = (await listPlans(dependencies.register)).map(({ plan }) => plan);
    const props = { frame, zone: await planZone(dependencies), plans, now: dependencies.now() };
    const form = askedForm(request.query);
    if (form !== undefined) {
      const sheet = sheets[askedTable(request.query, ['main', ...Object.keys(sheets)])] ?? sheets.main;
      return await sendTable(reply, { form, ...(await sheet({ ...props, posted })) });
    }
    return await sendPage(reply, await body({ ...props, said: said?.[frame.language], secret, posted }));
  };
  app.get(path, async (request: Ask, reply) => {
    const said = request.query.outcome === 'kept' ? kept : undefined;
    return await show({ request, reply, said });
  });
  const doneAt = `${path}?outcome=kept`;
  return (sentTo, act) => {
    app.post(sentTo, (request: Post, reply) =>
      postedDeed(dependencies, { request, reply, allowed, act, show, doneAt, notDone }),
    );
  };
}
