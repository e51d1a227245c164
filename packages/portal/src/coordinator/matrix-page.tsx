import { isAsked, type Plan } from '@kyhan/plan';
import type { AssignmentFacts, RegisterSummary, UnitPeriodMatrix } from '@kyhan/register';
import { localDate } from '@kyhan/calendar';
import {
  type Language,
  nowCalled,
  pageWords,
  periodName,
  saidIn,
  shortDue,
  withNowCalled,
} from '@kyhan/words';
import { NotAcknowledged } from './not-acknowledged.js';
import { onRequest } from './on-request.js';
import { page, type PageFrame } from '../shared/page.js';
import { StatusTag } from '../shared/status-tag.js';

export interface MatrixPageProps {
  readonly frame: PageFrame;
  /** All that can be chosen. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly matrix: UnitPeriodMatrix;
  readonly summary: RegisterSummary;
  readonly now: number;
  /** Chosen obligation; absent: all. */
  readonly obligationId?: string;
  /** Due days shown, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Who owes what and how it stands: units down, cycles across. */
export function matrixPage(props: MatrixPageProps): string {
  const { frame, plan, matrix } = props;
  const { language } = frame;
  const words = saidIn(pageWords.overview, language);
  const { title } = words;
  const children = (
    <>
      <span class="govuk-caption-l">
        {words.planTitle({ number: plan.plan, title: plan.title[language] })}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Counts {...props} />
      <Chooser {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/plans/${plan.slug}/acts`}>
          {pageWords.planActs.title[language]}
        </a>
      </p>
      {onRequest(plan).length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plans/${plan.slug}/requests`}>
            {pageWords.request.title[language]}
          </a>
        </p>
      )}
      <NotAcknowledged plan={plan} matrix={matrix} language={language} />
      {matrix.columns.length === 0 ? <p class="govuk-body">{words.empty}</p> : <Matrix {...props} />}
    </>
  );
  return page({ frame, title, wide: true, children });
}

function Counts({ frame, summary }: MatrixPageProps) {
  const words = saidIn(pageWords.overview, frame.language);
  const { byStatus, rates, ...figures } = summary.assignments;
  const { part, of, share } = rates.onTime;
  const { asked, askedWaived, answered } = figures;
  const counts = [
    [figures.assigned, words.assigned],
    [figures.onTime, words.doneOnTime],
    [figures.late, words.doneLate],
    [figures.inTime, words.notDoneInTime],
    // What was locked without being done has fallen due all the same.
    [figures.overdue + figures.missed + figures.lapsed, words.notDoneOverdue],
    [figures.waived, words.waived],
    [share === null ? '–' : words.rate({ share, part, of }), words.onTime],
    [byStatus.submitted ?? 0, words.toReview],
    ...(asked === 0 ? [] : [[words.ofAsked({ answered, asked: asked - askedWaived }), words.asked] as const]),
  ] as const;
  return (
    <ul class="kyhan-counts" aria-label={words.counts}>
      {counts.map(([shown, label]) => (
        <li>
          <strong>{shown}</strong>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Chooser({ frame, plans, plan, obligationId, from, to }: MatrixPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.overview, language);
  return (
    <form method="get" action="/" class="kyhan-chooser">
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

function PlanChoice({
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

function Matrix({ frame, plan, matrix, now }: MatrixPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.overview, language);
  const on = localDate(now, plan.timeZone);
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, title[language]]));
  return (
    <div class="kyhan-scroll" tabindex={0} role="region" aria-label={words.region}>
      <table class="kyhan-matrix">
        <caption class="govuk-visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{pageWords.assignmentFacts.unit[language]}</th>
            {matrix.columns.map(({ obligationId, periodKey, ...due }) => (
              <th scope="col">
                {titles.get(obligationId) ?? obligationId}
                <br />
                <span class="govuk-!-font-weight-regular">
                  {words.column({
                    period: periodName(periodKey, language),
                    due: shortDue(due, plan.timeZone),
                  })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ unitId, name, cells }) => (
            <tr>
              <th scope="row">{withNowCalled(name, nowCalled({ newest: plan, unitId, on }))[language]}</th>
              {cells.map((assignments) => (
                <td>
                  {assignments.map((facts) => (
                    <Cell facts={facts} now={now} language={language} plan={plan} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly facts: AssignmentFacts;
  readonly now: number;
  readonly language: Language;
  readonly plan: Plan;
}

function Cell({ facts, now, language, plan }: CellProps) {
  const obligation = plan.obligations.find(({ id }) => id === facts.obligationId);
  const step =
    obligation !== undefined && obligation.steps.length > 1
      ? obligation.steps.find(({ id }) => id === facts.stepId)
      : undefined;
  const asked = obligation !== undefined && isAsked(plan, obligation, facts.stepId);
  return (
    <div>
      <a href={`/assignments/${facts.assignmentId}`}>
        {step && `${pageWords.overview.step({ title: step.title[language] })[language]} `}
        <StatusTag facts={facts} now={now} language={language} asked={asked} />
      </a>
    </div>
  );
}
