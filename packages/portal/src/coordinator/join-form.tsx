import { planNames, type Plan } from '@kyhan/plan';
import { PaperFields } from './paper-fields.js';
import { type Language, pageWords, periodWords, saidIn, shortDate } from '@kyhan/words';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';
import { NoChoice } from '../shared/no-choice.js';

/** An open cycle, as it is named in a list. */
export interface OpenCycleName {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly dueOn: string;
}

interface JoinFormProps {
  readonly plan: Plan;
  readonly cycles: readonly OpenCycleName[];
  readonly language: Language;
}

/** Takes a unit that joined the plan late into an open cycle; nothing is chosen beforehand. */
export function JoinForm({ plan, cycles, language }: JoinFormProps) {
  if (cycles.length === 0) return null;
  const words = saidIn(pageWords.planActs, language);
  const names = planNames(plan);
  return (
    <Folded name={words.join}>
      <PostForm action={`/plans/${plan.slug}/joined`}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="join-cycle">
            {words.period}
          </label>
          <select class="govuk-select" id="join-cycle" name="cycleId" required>
            <NoChoice />
            {cycles.map(({ cycleId, obligationId, periodKey, dueOn }) => {
              const title = names.obligationTitle(obligationId);
              const period = periodWords(periodKey, names.firstDay(obligationId, periodKey));
              const named = pageWords.planActs.cycle({ title, period, due: shortDate(dueOn) });
              return <option value={cycleId}>{named[language]}</option>;
            })}
          </select>
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="join-unit">
            {words.unit}
          </label>
          <select class="govuk-select" id="join-unit" name="unit" required>
            <NoChoice />
            {plan.units.map(({ id, name }) => (
              <option value={id}>{name[language]}</option>
            ))}
          </select>
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="join-reason">
            {words.reason}
          </label>
          <textarea class="govuk-textarea" id="join-reason" name="reason" rows={2} required />
        </div>
        <PaperFields of="join" language={language} />
        <button class="govuk-button govuk-button--secondary">{words.join}</button>
      </PostForm>
    </Folded>
  );
}
