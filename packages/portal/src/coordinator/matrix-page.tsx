import type { AssignmentStatus } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { AssignmentFacts, RegisterSummary, UnitPeriodMatrix } from '@kyhan/register';
import { periodName, shortDate, type Language } from '@kyhan/words';
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
  const vi = frame.language === 'vi';
  const title = vi ? 'Tình hình thực hiện' : 'Overview';
  const children = (
    <>
      <span class="govuk-caption-l">{`${plan.plan}: ${plan.title[frame.language]}`}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Counts {...props} />
      <Chooser {...props} />
      {matrix.columns.length === 0 ? (
        <p class="govuk-body">
          {vi ? 'Chưa có đợt nào đến hạn trong khoảng này.' : 'No cycle falls due in this range.'}
        </p>
      ) : (
        <Matrix {...props} />
      )}
    </>
  );
  return page({ frame, title, wide: true, children });
}

function Counts({ frame, summary }: MatrixPageProps) {
  const vi = frame.language === 'vi';
  const { onTime, late } = summary.assignments;
  const count = (...statuses: AssignmentStatus[]) =>
    statuses.reduce((sum, status) => sum + (summary.assignments.byStatus[status] ?? 0), 0);
  const rate = onTime + late === 0 ? '–' : `${Math.round((onTime / (onTime + late)) * 100)} %`;
  const counts = [
    [count('overdue'), vi ? 'Quá hạn' : 'Overdue'],
    [count('submitted'), vi ? 'Chờ tiếp nhận' : 'Awaiting review'],
    [count('open', 'due-soon', 'returned'), vi ? 'Chưa nộp' : 'Open'],
    [count('accepted'), vi ? 'Đã tiếp nhận' : 'Accepted'],
    [count('missed'), vi ? 'Không nộp' : 'Missed'],
    [rate, vi ? 'Tỷ lệ đúng hạn' : 'On time'],
  ] as const;
  return (
    <ul class="kyhan-counts" aria-label={vi ? 'Tổng hợp' : 'Counts'}>
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
  const vi = language === 'vi';
  return (
    <form method="get" action="/" class="kyhan-chooser">
      {plans.length > 1 && <PlanChoice plans={plans} chosen={plan.slug} language={language} />}
      <div>
        <label class="govuk-label" for="obligation">
          {vi ? 'Nghĩa vụ' : 'Obligation'}
        </label>
        <select class="govuk-select" id="obligation" name="obligation">
          <option value="">{vi ? 'Tất cả' : 'All'}</option>
          {plan.obligations.map(({ id, title }) => (
            <option value={id} selected={id === obligationId}>
              {title[language]}
            </option>
          ))}
        </select>
      </div>
      <DayChoice id="from" label={vi ? 'Hạn từ ngày' : 'Due from'} day={from} />
      <DayChoice id="to" label={vi ? 'Hạn đến ngày' : 'Due to'} day={to} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {vi ? 'Xem' : 'Show'}
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
        {language === 'vi' ? 'Kế hoạch' : 'Plan'}
      </label>
      <select class="govuk-select" id="plan" name="plan">
        {plans.map(({ slug, plan, title }) => (
          <option value={slug} selected={slug === chosen}>
            {`${plan}: ${title[language]}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function Matrix({ frame, plan, matrix, now }: MatrixPageProps) {
  const { language } = frame;
  const vi = language === 'vi';
  const titles = new Map(plan.obligations.map(({ id, title }) => [id, title[language]]));
  return (
    <div
      class="kyhan-scroll"
      tabindex={0}
      role="region"
      aria-label={vi ? 'Bảng đơn vị theo đợt' : 'Units by cycle'}
    >
      <table class="kyhan-matrix">
        <caption class="govuk-visually-hidden">
          {vi ? 'Tình trạng của từng đơn vị trong từng đợt' : 'Status of each unit in each cycle'}
        </caption>
        <thead>
          <tr>
            <th scope="col">{vi ? 'Đơn vị' : 'Unit'}</th>
            {matrix.columns.map(({ obligationId, periodKey, dueOn }) => (
              <th scope="col">
                {titles.get(obligationId) ?? obligationId}
                <br />
                <span class="govuk-!-font-weight-regular">{`${periodName(periodKey, language)}; ${vi ? 'hạn' : 'due'} ${shortDate(dueOn)}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ name, cells }) => (
            <tr>
              <th scope="row">{name[language]}</th>
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
  return (
    <div>
      <a href={`/assignments/${facts.assignmentId}`}>
        {step && `${step.title[language]}: `}
        <StatusTag facts={facts} now={now} language={language} />
      </a>
    </div>
  );
}
