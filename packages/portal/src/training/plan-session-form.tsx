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

const PATH = '/training/sessions';

/** A session: of which obligation, when, how long, for how many. */
export function PlanSessionForm({ plan, language, session, typed }: PlanSessionProps) {
  const written = typedInto(typed, PATH);
  const words = saidIn(pageWords.training, language);
  const obligations = plan.obligations.filter(({ targets }) => targets.length > 0);
  // Pressed twice, a new one is planned once.
  const fields =
    session === undefined
      ? { requestId: randomUUID() }
      : { session: session.session, obligation: session.obligation };
  const name = session === undefined ? words.planSession : words.replanSession;
  const numbered = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return (
    <>
      {session === undefined && <h2 class="govuk-heading-m">{name}</h2>}
      <PostForm action={PATH} fields={{ plan: plan.slug, ...fields }}>
        {session === undefined && (
          <div class="govuk-form-group">
            <label class="govuk-label" for="session-obligation">
              {words.obligation}
            </label>
            <select class="govuk-select" id="session-obligation" name="obligation">
              {obligations.map(({ id, title }) => (
                <option value={id} selected={id === written?.one('obligation')}>
                  {title[language]}
                </option>
              ))}
            </select>
          </div>
        )}
        <FormLine
          of="session"
          name="on"
          type="date"
          label={words.day}
          value={written?.one('on') ?? session?.on}
          required
        />
        <FormLine
          of="session"
          name="hours"
          type="text"
          label={words.hours}
          value={written?.one('hours') ?? numbered(session?.hours)}
          required
        />
        <FormLine
          of="session"
          name="capacity"
          type="text"
          label={words.capacity}
          value={written?.one('capacity') ?? numbered(session?.capacity)}
        />
        <FormLine
          of="session"
          name="place"
          type="text"
          label={words.place}
          value={written?.one('place') ?? session?.place}
        />
        <button class="govuk-button">{name}</button>
      </PostForm>
    </>
  );
}
