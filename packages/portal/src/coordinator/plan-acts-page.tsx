import { randomUUID } from 'node:crypto';
import type { PlanActsAnswer, Untold } from '@kyhan/contracts';
import { cycleIdOf } from '@kyhan/plan/ids';
import { planNames, type CycleOpening, type Plan, type PlanActType } from '@kyhan/plan';
import {
  type Language,
  pageWords,
  periodWords,
  PLAN_ACT_NAMES,
  planActSentence,
  saidIn,
  shortDate,
  shortInstant,
  silenceWords,
} from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import { page, type PageFrame } from '../shared/page.js';
import { JoinForm, type OpenCycleName } from './join-form.js';
import { TableLinks } from '../shared/table-links.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { withPurgeLink } from '../shared/purge-link.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { PlanHeading } from './plan-heading.js';
import { PostForm } from '../shared/post-form.js';
import { NoChoice } from '../shared/no-choice.js';

export interface PlanActsPageProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  readonly acts: Untold<PlanActsAnswer>['acts'];
  /** What can be skipped: cycles that are open or come within a year. */
  readonly cycles: readonly Pick<CycleOpening, 'obligationId' | 'periodKey' | 'dueOn'>[];
  /** What is open, by id. */
  readonly openCycles: readonly OpenCycleName[];
  /** Whether the viewer decides for this plan. */
  readonly mayAct: boolean;
  /** What became of what was sent. */
  readonly outcome?: string | undefined;
}

/** What was decided for a plan beside its versions, and forms to decide. */
export function planActsPage(props: PlanActsPageProps): string {
  const { frame, plan, mayAct, outcome } = props;
  const words = saidIn(pageWords.planActs, frame.language);
  const children = (
    <>
      <PlanHeading plan={plan} language={frame.language} title={words.title} outcome={outcome} />
      <p class="govuk-body">{words.intro}</p>
      {mayAct && (
        <p class="govuk-body">
          <a class="govuk-link" href="/plans/file">
            {pageWords.planFile.title[frame.language]}
          </a>
        </p>
      )}
      <Decided {...props} />
      {mayAct && <Forms {...props} />}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

function Decided({ frame, plan, acts }: PlanActsPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.planActs, language);
  if (acts.length === 0) return <p class="govuk-body">{words.none}</p>;
  return (
    <>
      <RowsTable caption={words.decided} {...planActsTable({ plan, acts, language, viewer: frame.viewer })} />
      <TableLinks path={frame.path} language={language} />
    </>
  );
}

interface Acted extends Pick<PlanActsPageProps, 'plan' | 'acts'> {
  readonly language: Language;
  /** Whoever looks at the page; absent in a file. */
  readonly viewer?: PageFrame['viewer'];
}

/** What was decided as a table. Pure; throws nothing. */
export function planActsTable({ plan, acts, language, viewer }: Acted) {
  const words = saidIn(pageWords.planActs, language);
  const names = planNames(plan);
  const rows = acts.map(({ at, actorName, reason = '', document = '', ...act }): Cell[] => {
    const said = planActSentence(act, names)[language];
    const typed = [reason, document].filter((part) => part !== '').join('; ');
    const of = { kind: 'plan-act', id: act.actId, planSlug: plan.slug } as const;
    return [
      shortInstant(at, plan.timeZone),
      said,
      actorName[language],
      typed === '' ? '' : withPurgeLink(typed, { of, about: said, viewer, language }),
    ];
  });
  return { head: [words.at, words.what, words.by, words.reason], rows };
}

function Forms(props: PlanActsPageProps) {
  const { frame, plan } = props;
  const { language } = frame;
  const words = saidIn(pageWords.planActs, language);
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/plans/${plan.slug}/adoption`}>
          {pageWords.adoption.title[language]}
        </a>
      </p>
      <ActOnPlan act="suspend" plan={plan} language={language}>
        <Obligation act="suspend" plan={plan} language={language} />
        <FormLine of="suspend" type="date" name="from" label={words.from} required />
        <FormLine of="suspend" type="date" name="to" label={words.to} />
        <WaiveOpen act="suspend" label={words.waiveOpen} />
      </ActOnPlan>
      <ActOnPlan act="resume" plan={plan} language={language}>
        <Obligation act="resume" plan={plan} language={language} />
        <FormLine of="resume" type="date" name="from" label={words.from} required />
      </ActOnPlan>
      <ActOnPlan act="skip" plan={plan} language={language}>
        <Cycle {...props} />
      </ActOnPlan>
      <ActOnPlan act="end" plan={plan} language={language}>
        <FormLine of="end" type="date" name="from" label={words.from} required />
        <WaiveOpen act="end" label={words.waiveDue} />
      </ActOnPlan>
      <ActOnPlan act="silence" plan={plan} language={language}>
        <p class="govuk-body">{silenceWords.silenceHint[language]}</p>
        <FormLine of="silence" type="date" name="to" label={silenceWords.to[language]} required />
      </ActOnPlan>
      <ActOnPlan act="speak" plan={plan} language={language}>
        <p class="govuk-body">{silenceWords.speakHint[language]}</p>
      </ActOnPlan>
      <JoinForm plan={plan} cycles={props.openCycles} language={language} />
    </>
  );
}

interface OfAct {
  readonly act: PlanActType;
  readonly plan: Plan;
  readonly language: Language;
}

/** Folded until it is wanted; each form carries its own id: a double click decides once. */
function ActOnPlan({ act, plan, language, children }: OfAct & { readonly children?: unknown }) {
  const words = saidIn(pageWords.planActs, language);
  const name = PLAN_ACT_NAMES[act][language];
  return (
    <Folded name={name}>
      <PostForm action={`/plans/${plan.slug}/acts`} fields={{ actId: randomUUID() }}>
        {children}
        <div class="govuk-form-group">
          <label class="govuk-label" for={`${act}-reason`}>
            {words.reason}
          </label>
          <textarea class="govuk-textarea" id={`${act}-reason`} name="reason" rows={2} required />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for={`${act}-document`}>
            {words.document}
          </label>
          <input class="govuk-input" id={`${act}-document`} name="document" type="text" maxlength={500} />
        </div>
        <button class="govuk-button govuk-button--secondary" name="act" value={act}>
          {name}
        </button>
      </PostForm>
    </Folded>
  );
}

/** Nothing is chosen beforehand; to resume, the whole plan may be meant. */
function Obligation({ act, plan, language }: OfAct) {
  const words = saidIn(pageWords.planActs, language);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`${act}-obligation`}>
        {words.obligation}
      </label>
      <select class="govuk-select" id={`${act}-obligation`} name="obligation" required={act === 'suspend'}>
        {act === 'suspend' ? (
          <NoChoice />
        ) : (
          <option value="" selected>
            {words.wholePlan}
          </option>
        )}
        {plan.obligations.map(({ id, title }) => (
          <option value={id}>{title[language]}</option>
        ))}
      </select>
    </div>
  );
}

function Cycle({ frame: { language }, plan, cycles }: PlanActsPageProps) {
  const words = pageWords.planActs;
  const names = planNames(plan);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="skip-cycle">
        {words.period[language]}
      </label>
      <select class="govuk-select" id="skip-cycle" name="cycle" required>
        <NoChoice />
        {cycles.map(({ obligationId, periodKey, dueOn }) => {
          const title = names.obligationTitle(obligationId);
          const period = periodWords(periodKey, names.firstDay(obligationId, periodKey));
          const named = words.cycle({ title, period, due: shortDate(dueOn) });
          const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
          return <option value={cycleId}>{named[language]}</option>;
        })}
      </select>
    </div>
  );
}

function WaiveOpen({ act, label }: Pick<OfAct, 'act'> & { readonly label: string }) {
  const id = `${act}-waive`;
  return (
    <div class="govuk-form-group">
      <CheckBox id={id} name="waiveOpen" value="true" label={label} />
    </div>
  );
}
