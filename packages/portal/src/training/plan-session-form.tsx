import type { KnownSession } from '@kyhan/engine/training';
import type { Plan } from '@kyhan/plan';
import { pageWords, saidIn, type Language } from '@kyhan/words';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';

interface PlanSessionProps {
  readonly plan: Plan;
  readonly language: Language;
  /** That is planned anew; none: a new one. */
  readonly session?: KnownSession;
}

/** A session: of which obligation, when, how long, for how many. */
export function PlanSessionForm({ plan, language, session }: PlanSessionProps) {
  const words = saidIn(pageWords.training, language);
  const obligations = plan.obligations.filter(({ targets }) => targets.length > 0);
  const fields = session === undefined ? {} : { session: session.session, obligation: session.obligation };
  const name = session === undefined ? words.planSession : words.replanSession;
  const numbered = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return (
    <>
      {session === undefined && <h2 class="govuk-heading-m">{name}</h2>}
      <PostForm action="/training/sessions" fields={{ plan: plan.slug, ...fields }}>
        {session === undefined && (
          <div class="govuk-form-group">
            <label class="govuk-label" for="session-obligation">
              {words.obligation}
            </label>
            <select class="govuk-select" id="session-obligation" name="obligation">
              {obligations.map(({ id, title }) => (
                <option value={id}>{title[language]}</option>
              ))}
            </select>
          </div>
        )}
        <FormLine of="session" name="on" type="date" label={words.day} value={session?.on} required />
        <FormLine
          of="session"
          name="hours"
          type="text"
          label={words.hours}
          value={numbered(session?.hours)}
          required
        />
        <FormLine
          of="session"
          name="capacity"
          type="text"
          label={words.capacity}
          value={numbered(session?.capacity)}
        />
        <FormLine of="session" name="place" type="text" label={words.place} value={session?.place} />
        <button class="govuk-button">{name}</button>
      </PostForm>
    </>
  );
}
