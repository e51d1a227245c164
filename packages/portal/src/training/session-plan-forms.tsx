import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import { PlanSessionForm, SESSIONS_PATH } from './plan-session-form.js';
import { typedInto } from './typed-form.js';
import type { TrainingWords } from './training-page.js';
import type { TrainingSessionProps } from './training-session-page.js';

/** Another day or place, and that it is not held. */
export function SessionPlanForms({
  plan,
  session,
  words,
  frame: { language },
  typed,
}: TrainingSessionProps & { readonly words: TrainingWords }) {
  return (
    <>
      <Folded name={words.replanSession} isOpen={typedInto(typed, SESSIONS_PATH) !== undefined}>
        <PlanSessionForm plan={plan} language={language} session={session} typed={typed} />
      </Folded>
      {!session.isCancelled && (
        <Folded name={words.cancelSession}>
          <PostForm action="/training/cancelled" fields={{ plan: plan.slug, session: session.session }}>
            <button class="govuk-button govuk-button--warning">{words.cancelSession}</button>
          </PostForm>
        </Folded>
      )}
    </>
  );
}
