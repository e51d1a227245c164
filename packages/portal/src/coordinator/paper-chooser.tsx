import { addDays, localDate, periodsEndingIn, type Period } from '@kyhan/calendar';
import { PAPER_KINDS, PAPER_PERIODS, type PaperPeriod } from '@kyhan/plan';
import { type Language, pageWords, periodName, saidIn } from '@kyhan/words';
import type { OfficePapersProps } from './office-papers-props.js';
import { PlanChoice } from './range-chooser.js';

/** Kind and period of a paper, and of a letter that urges to whom. */
export function PaperChooser({ frame, plans, plan, kind, period, unitId, now }: OfficePapersProps) {
  const { language } = frame;
  const words = saidIn(pageWords.officePapers, language);
  const today = localDate(now, plan.timeZone);
  const units = plan.units.filter(({ lives: { from = today, to = today } }) => from <= today && today <= to);
  return (
    <form method="get" action="/office-papers" class="kyhan-chooser">
      {plans.length > 1 && <PlanChoice plans={plans} chosen={plan.slug} language={language} />}
      <div>
        <label class="govuk-label" for="kind">
          {words.kind}
        </label>
        <select class="govuk-select" id="kind" name="kind">
          {PAPER_KINDS.map((one) => (
            <option value={one} selected={one === kind}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="govuk-label" for="period">
          {words.period}
        </label>
        <select class="govuk-select" id="period" name="period">
          {PAPER_PERIODS.map((type) => (
            <PeriodGroup
              name={words.periods[type]}
              periods={near(type, { today, period })}
              chosen={period.key}
              language={language}
            />
          ))}
        </select>
      </div>
      <div>
        <label class="govuk-label" for="unit">
          {words.unit}
        </label>
        <select class="govuk-select" id="unit" name="unit">
          <option value="">{words.allUnits}</option>
          {units.map(({ id, name }) => (
            <option value={id} selected={id === unitId}>
              {name[language]}
            </option>
          ))}
        </select>
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  );
}

interface PeriodGroupProps {
  readonly name: string;
  readonly periods: readonly Period[];
  readonly chosen: string;
  readonly language: Language;
}

function PeriodGroup({ name, periods, chosen, language }: PeriodGroupProps) {
  return (
    <optgroup label={name}>
      {periods.map(({ key }) => (
        <option value={key} selected={key === chosen}>
          {periodName(key, language)}
        </option>
      ))}
    </optgroup>
  );
}

/** Days before and after today in which the periods that are offered end: some that are over, the present one, the next. */
const NEAR: Readonly<Record<PaperPeriod, readonly [before: number, after: number]>> = {
  week: [7, 13],
  month: [125, 61],
  quarter: [370, 91],
  'half-year': [550, 183],
  year: [1100, 365],
};

/** The latest first, with the one that is chosen among them. */
function near(type: PaperPeriod, { today, period }: { readonly today: string; readonly period: Period }) {
  const [before, after] = NEAR[type];
  const range = { from: addDays(today, -before), to: addDays(today, after) };
  const found = periodsEndingIn({ type }, range).toReversed();
  const isOfType = periodsEndingIn({ type }, { from: period.to, to: period.to }).some(
    ({ key }) => key === period.key,
  );
  const isThere = found.some(({ key }) => key === period.key);
  return isOfType && !isThere ? [period, ...found] : found;
}
