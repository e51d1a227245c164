import { randomUUID } from 'node:crypto';
import type { Plan } from '@kyhan/plan';
import { pageWords, saidIn } from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import { page, type PageFrame } from '../shared/page.js';
import { FormLine } from '../shared/form-line.js';
import { PlanHeading } from './plan-heading.js';
import { PostForm } from '../shared/post-form.js';
import { NoChoice } from '../shared/no-choice.js';

export interface RequestPageProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  /** What can be asked for outside the calendar. */
  readonly obligations: Plan['obligations'];
  /** Whether the plan has a rule for the day of one of them, so that none need be given. */
  readonly hasRule: boolean;
  /** What becomes of what was sent; a sentence. */
  readonly outcome?: string | undefined;
}

/** Asks units for something outside the calendar: by when, up to which day, why and by what right. */
export function requestPage(props: RequestPageProps): string {
  const { frame, plan, hasRule, outcome } = props;
  const words = saidIn(pageWords.request, frame.language);
  const children = (
    <>
      <PlanHeading plan={plan} language={frame.language} title={words.title} outcome={outcome} />
      {/* A double click asks once. */}
      <PostForm action={`/plans/${plan.slug}/requests`} fields={{ requestId: randomUUID() }}>
        <Obligation {...props} />
        <FormLine
          of="request"
          name="dueOn"
          label={hasRule ? words.dueByRule : words.dueOn}
          type="date"
          required={!hasRule}
        />
        <FormLine of="request" name="dueTime" label={words.dueTime} type="time" />
        <FormLine of="request" name="cutOff" label={words.cutOff} type="date" />
        <div class="govuk-form-group">
          <label class="govuk-label" for="reason">
            {words.reason}
          </label>
          <textarea class="govuk-textarea" id="reason" name="reason" rows={3} required />
        </div>
        <FormLine of="request" name="ground" label={words.ground} type="text" />
        <Units {...props} />
        <button class="govuk-button">{words.ask}</button>
      </PostForm>
    </>
  );
  return page({ frame, title: words.title, children });
}

/** Nothing is chosen beforehand, unless there is one alone. */
function Obligation({ frame: { language }, obligations }: RequestPageProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="obligation">
        {pageWords.request.obligation[language]}
      </label>
      <select class="govuk-select" id="obligation" name="obligation" required>
        {obligations.length > 1 && <NoChoice />}
        {obligations.map(({ id, title }) => (
          <option value={id}>{title[language]}</option>
        ))}
      </select>
    </div>
  );
}

/** Folded: mostly those are meant whom the plan names. */
function Units({ frame: { language }, plan }: RequestPageProps) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{pageWords.request.units[language]}</span>
      </summary>
      <div class="govuk-details__text">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-visually-hidden">{pageWords.request.units[language]}</legend>
          {plan.units.map(({ id, name }) => (
            <CheckBox id={`asked-${id}`} name="unit" value={id} label={name[language]} />
          ))}
        </fieldset>
      </div>
    </details>
  );
}
