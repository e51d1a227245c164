import type { Plan } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import type { PageFrame } from '../shared/page.js';

interface RangeChooserProps {
  /** The page that it chooses for. */
  readonly action: string;
  readonly frame: PageFrame;
  /** All that can be chosen. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  /** Chosen obligation; absent: all. */
  readonly obligationId?: string;
  /** Due days, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** A plan, all of its obligations or one, and days between which its cycles fall due. */
export function RangeChooser({ action, frame, plans, plan, obligationId, from, to }: RangeChooserProps) {
  const { language } = frame;
  const words = saidIn(pageWords.overview, language);
  return (
    <form method="get" action={action} class="kyhan-chooser">
      {plans.length > 1 && <PlanChoice plans={plans} chosen={plan.slug} language={language} />}
      <div>
        <label class="govuk-label" for="obligation">
          {pageWords.assignmentFacts.obligation[language]}
        </label>
        <select class="govuk-select" id="obligation" name="obligation">
          <option value="">{words.all}</option>
          {plan.obligations.map(({ id, title }) => (
            <option value={id} selected={id === obligationId}>
              {title[language]}
            </option>
          ))}
        </select>
      </div>
      <DayChoice id="from" label={words.from} day={from} />
      <DayChoice id="to" label={words.to} day={to} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function DayChoice({ id, label, day }: { id: string; label: string; day: string }) {
  return (
    <div>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input class="govuk-input govuk-input--width-10" type="date" id={id} name={id} value={day} />
    </div>
  );
}

/** Which of several plans. */
export function PlanChoice({
  plans,
  chosen,
  language,
}: {
  plans: readonly Plan[];
  chosen: string;
  language: Language;
}) {
  return (
    <div>
      <label class="govuk-label" for="plan">
        {pageWords.overview.plan[language]}
      </label>
      <select class="govuk-select" id="plan" name="plan">
        {plans.map(({ slug, plan, title }) => (
          <option value={slug} selected={slug === chosen}>
            {pageWords.overview.planTitle({ number: plan, title: title[language] })[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
