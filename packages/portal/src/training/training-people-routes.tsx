import { randomUUID } from 'node:crypto';
import { toldTrainees, type PortalDependencies } from '@kyhan/api';
import { TRAINEE_STATES, type TraineeState } from '@kyhan/contracts';
import type { Paging } from '@kyhan/register';
import { pageWords, saidIn, shortDate, type InBoth } from '@kyhan/words';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askedPage } from '../shared/asked-page.js';
import { askedText } from '../shared/asked-text.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { listPage } from '../shared/list-page.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import { PostForm } from '../shared/post-form.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { TableLinks } from '../shared/table-links.js';
import { Views } from '../shared/views.js';
import { wholeList } from '../shared/whole-list.js';
import { askedTrainingOf } from './asked-training.js';
import { traineeName } from './trainee-name.js';
import { peopleAddress } from './people-address.js';
import { actOnTraining, type TrainingPost } from './training-form.js';
import { trainingOutcome } from './training-outcome.js';

/** Who of a roster is left on a day, or trained, page by page; and who is not to be known by name any more. */
export function trainingPeopleRoutes(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/training/people', async (request, reply) => await show(dependencies, { request, reply }));
  app.post(
    '/training/erasures',
    async (request: TrainingPost, reply) =>
      await actOnTraining(dependencies, {
        request,
        reply,
        act: async (who, form) =>
          await dependencies.client.eraseTrainee({ ...who, person: form.one('person') }),
        doneAt: (form) =>
          peopleAddress({
            plan: form.one('plan'),
            roster: form.one('roster'),
            state: 'all',
            outcome: 'kept',
          }),
        show: async (form, why) =>
          await show(dependencies, {
            request,
            reply,
            posted: { plan: form.one('plan'), roster: form.one('roster') },
            person: form.one('person'),
            why,
          }),
      }),
  );
}

interface Shown {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What was asked by a form in the place of the address. */
  readonly posted?: Readonly<Record<'plan' | 'roster', string>>;
  /** Who was to be erased and could not be. */
  readonly person?: string;
  readonly why?: InBoth;
}

async function show(dependencies: PortalDependencies, { request, reply, posted, person, why }: Shown) {
  const query = {
    ...askedText(request.query, ['plan', 'roster', 'target', 'on', 'unit', 'state', 'outcome']),
    ...posted,
  };
  const { roster = '', target, unit, state: wanted, outcome } = query;
  const asked = await askedTrainingOf(dependencies, request, { ...query, slug: query.plan });
  const { plan, on, units, mayRule } = asked;
  const state = TRAINEE_STATES.find((one) => one === wanted) ?? 'left';
  const addressed = (of: TraineeState) =>
    peopleAddress({ plan: plan.slug, roster, target, on, unit, state: of });
  const frame = { ...asked.frame, path: addressed(state) };
  const { language } = frame;
  const words = saidIn(pageWords.training, language);
  const read = (paging: Paging) =>
    toldTrainees(dependencies.register, { plan, roster, target, on, state, units }, paging);
  const form = askedForm(request.query);
  const page = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const rows = page.items.map(({ unitName, code = '', trainedOn, ...trainee }) => [
    unitName[language],
    code,
    traineeName({ ...trainee, code }, language),
    trainedOn === undefined ? '' : shortDate(trainedOn),
  ]);
  const head = [words.unit, words.code, words.person, words.trainedOn];
  const title = words.peopleOn({ target: titleOf(plan, { roster, target })[language], on: shortDate(on) });
  if (form !== undefined) return await sendTable(reply, { form, name: title, head, rows });
  const views = TRAINEE_STATES.map((one) => ({
    name: words.states[one],
    href: addressed(one),
    isShown: one === state,
  }));
  const above = [
    Views({ views, label: words.left }),
    PageTold({ page, language }),
    TableLinks({ path: frame.path, language }),
  ];
  const below = (
    <>
      <PageLinks page={page} path={frame.path} language={language} />
      {mayRule && (
        <Folded name={words.erase} isOpen={person !== undefined}>
          <PostForm action="/training/erasures" fields={{ plan: plan.slug, roster, requestId: randomUUID() }}>
            <p class="govuk-body">{words.eraseHint}</p>
            <FormLine of="erase" name="person" type="text" label={words.code} value={person} required />
            <button class="govuk-button govuk-button--warning">{words.erase}</button>
          </PostForm>
        </Folded>
      )}
    </>
  );
  const said = trainingOutcome({ outcome, why }, language);
  // Nobody who is left has a day on which they were there.
  const shown =
    state === 'left'
      ? { head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) }
      : { head, rows };
  const list = { frame, title, ...shown, empty: words.nobody, outcome: said, above, below };
  return await sendPage(reply, listPage(list));
}

/** As the plan names what is to be reached with the roster. */
function titleOf(
  { obligations }: Awaited<ReturnType<typeof askedTrainingOf>>['plan'],
  { roster, target: wanted }: { readonly roster: string; readonly target?: string | undefined },
): InBoth {
  const found = obligations
    .flatMap(({ targets }) => targets)
    .find(({ roster: own, id }) => own === roster && (wanted === undefined || id === wanted));
  return found?.title ?? { vi: roster, en: roster };
}
