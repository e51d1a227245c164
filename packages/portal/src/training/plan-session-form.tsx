import { randomUUID } from 'node:crypto';
import type { KnownSession } from '@kyhan/engine/training';
import type { Plan } from '@kyhan/plan';
import { pageWords, saidIn, type Language } from '@kyhan/words';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';
import { typedInto, type TypedForm } from './typed-form.js';

interface PlanSessionProps {
  readonly plan: Plan;
  readonly language: Language;
  /** That is planned anew; none: a new one. */
  readonly session?: KnownSession;
  readonly typed: TypedForm | undefined;
}

/** Where a session is planned, and planned anew. */
export const SESSIONS_PATH = '/training/sessions';

/** A session: of which obligation, when, how long, for how many. */
export function PlanSessionForm(props: PlanSessionProps) {
  const { plan, language, session } = props;
  const words = saidIn(pageWords.training, language);
  const name = session === undefined ? words.planSession : words.replanSession;
  const line = (of: keyof ReturnType<typeof planned>) => ({
    of: 'session',
    name: of,
    value: written(props, of),
  });
  return (
    <>
      {session === undefined && <h2 class="govuk-heading-m">{name}</h2>}
      <PostForm action={SESSIONS_PATH} fields={{ plan: plan.slug, ...fieldsOf(session) }}>
        {session === undefined && <Obligations {...props} />}
        <FormLine {...line('on')} type="date" label={words.day} required />
        <FormLine {...line('hours')} type="text" label={words.hours} required />
        <FormLine {...line('capacity')} type="text" label={words.capacity} />
        <FormLine {...line('place')} type="text" label={words.place} />
        <button class="govuk-button">{name}</button>
      </PostForm>
    </>
  );
}

/** Pressed twice, a new one is planned once. */
function fieldsOf(session: KnownSession | undefined): Readonly<Record<string, string>> {
  return session === undefined
    ? { requestId: randomUUID() }
    : { session: session.session, obligation: session.obligation };
}

/** What stands in a box: what was typed there, else how it is planned. */
function written({ session, typed }: PlanSessionProps, name: keyof ReturnType<typeof planned>) {
  return typedInto(typed, SESSIONS_PATH)?.one(name) ?? (session && planned(session)[name]?.toString());
}

function planned({ on, hours, capacity, place }: KnownSession) {
  return { on, hours, capacity, place };
}

function Obligations({ plan, language, typed }: PlanSessionProps) {
  const chosen = typedInto(typed, SESSIONS_PATH)?.one('obligation');
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="session-obligation">
        {pageWords.training.obligation[language]}
      </label>
      <select class="govuk-select" id="session-obligation" name="obligation">
        {plan.obligations
          .filter(({ targets }) => targets.length > 0)
          .map(({ id, title }) => (
            <option value={id} selected={id === chosen}>
              {title[language]}
            </option>
          ))}
      </select>
    </div>
  );
}
