import type { Submission } from '@kyhan/register';
import {
  FORM_SHEET_WORDS,
  INFERRED_WORDS,
  type InBoth,
  type Language,
  officialInstant,
  pageWords,
  saidIn,
  sameInBoth,
  shortInstant,
  withTimeLeft,
} from '@kyhan/words';
import { cellInputName, inputName } from './input-name.js';
import { HAND_IN_FORM_ID, HandInForm, type HandInFormProps } from './hand-in-form.js';
import { ActForms, DoneActs, ToldAct, type UnitActsProps } from './act-forms.js';
import type { PostedContribution } from './contribution-wish.js';
import { ContributionsTable, type Contributed } from './contributions-table.js';
import { formOfStep } from './form-of-step.js';
import { EnteredForUnit } from './entered-for-unit.js';
import { WaitingForHead } from './waiting-for-head.js';
import { Outcome } from '../shared/outcome.js';
import type { WithSheet } from './with-sheet.js';
import { page, type PageFrame } from '../shared/page.js';
import type { Owed } from '@kyhan/client';
import type { SubmissionProblem } from '@kyhan/contracts';
import { workFacts } from '../shared/work-facts.js';
import { isAskedWork } from '../shared/is-asked-work.js';
import { SummaryList, SummaryRow } from '../shared/summary-list.js';
import { StatusTag } from '../shared/status-tag.js';
import { SubmittedValues, type FilesAt } from '../shared/submitted-values.js';
import { coordinatorName, unitThatOwes, unitName } from '../shared/unit-name.js';
import { Clause, PlanText } from '../shared/plan-text.js';
import { SessionsOfStep, type StepSession } from '../training/sessions-of-step.js';
import { waitsForUnit } from '../shared/waits-for-unit.js';
import { workTitle, workWords } from '../shared/work-title.js';
import { WarningText } from '../shared/warning-text.js';

export interface SubmissionPageProps extends Omit<HandInFormProps, 'language'> {
  readonly frame: PageFrame;
  readonly now: number;
  /** Where the files of earlier submissions are read. */
  readonly filesAt: FilesAt;
  readonly earlier: readonly Submission[];
  /** Why it was returned, while it is. */
  readonly returnReason?: string;
  /** The page is behind the link of whoever approves what leaves the unit. */
  readonly approves: boolean;
  /** The Excel file that has just been read into the form. */
  readonly read?: WithSheet['read'] | undefined;
  /** What the unit did beside handing in, and the forms for it. */
  /** What somebody else did while the form was open, and what can be done about it. */
  readonly meanwhile?: { readonly told: InBoth; readonly hint: InBoth; readonly takesTheirs: boolean };
  readonly acting: Omit<UnitActsProps, 'language' | 'owed'>;
  /** Accepted submissions that this one gathers, with the names of their units and their steps. */
  readonly gathered: readonly {
    readonly unit: string;
    readonly stepId: string;
    readonly submission: Submission;
  }[];
  /** Of a step whose people attend sessions: those of its period. */
  readonly sessions: readonly StepSession[];
  /** What units contribute to it, also what has not come. */
  readonly contributions: readonly Contributed[];
  /** The names of units that were told of it and contribute nothing. */
  readonly toldUnits: readonly string[];
  /** Where what its lead says of a contribution is sent, and the unit of which it was said just now. */
  readonly contributionsAt: string;
  readonly ruledOn: string | undefined;
  /** What was said of one and could not be taken. */
  readonly unruled: PostedContribution | undefined;
}

/** What is owed and the form to hand it in, behind a signed link. */
export function submissionPage(props: SubmissionPageProps): string {
  const { owed, problems } = props;
  const isOpen = owed.assignment.endedAt === undefined;
  const hasForm = isOpen && owed.obligation.submission !== 'on-paper';
  const frame = hasForm
    ? { ...props.frame, switchBy: { form: HAND_IN_FORM_ID, act: 'save', enter: 'check' } }
    : props.frame;
  const acting = { ...props.acting, owed, language: frame.language };
  const { language } = frame;
  const title = workTitle(owed, language);
  const children = (
    <>
      {problems.length > 0 && (
        <ErrorSummary problems={problems} language={language} title={notTaken(props)} />
      )}
      <Meanwhile {...props} />
      <Outcome said={props.read && FORM_SHEET_WORDS.read(props.read)[language]} />
      <Outcome said={ruledWords(props)} />
      <ToldAct {...acting} />
      <span class="govuk-caption-l">
        <PlanText words={unitThatOwes(owed)} language={language} />
      </span>
      <h1 class="govuk-heading-l">
        <PlanText words={workWords(owed)} language={language} />
      </h1>
      <ReasonOfReturn {...props} />
      <OwedSummary {...props} />
      <ContributionsTable
        {...props}
        told={props.toldUnits}
        action={props.contributionsAt}
        language={language}
      />
      <SessionsOfStep sessions={props.sessions} language={language} />
      <Gathered {...props} />
      <Earlier {...props} />
      <WaitingForHead {...acting} approves={props.approves} />
      <EnteredForUnit {...acting} now={props.now} last={newestLeft(props)} />
      <DoneActs {...acting} />
      {isOpen ? (
        <>
          <HandIn {...props} />
          <ActForms {...acting} />
        </>
      ) : (
        <Ended {...props} />
      )}
    </>
  );
  return page({
    frame,
    title: problems.length > 0 ? pageWords.submission.titleWithError({ title })[language] : title,
    ...(hasForm ? { script: 'keep-report.js' } : {}),
    children,
  });
}

/** That what was said of a contribution is recorded. */
function ruledWords({ ruledOn, owed, frame: { language } }: SubmissionPageProps): string | undefined {
  if (ruledOn === undefined) return undefined;
  return pageWords.contributions.ruled({ unit: unitName(owed, language, ruledOn) })[language];
}

/** What must not travel by network has no form. */
function HandIn(props: SubmissionPageProps) {
  const { owed, unsent, frame } = props;
  const { language } = frame;
  if (owed.obligation.submission === 'on-paper')
    return <WarningText words={pageWords.submission.onPaper(coordinatorOf(props))[language]} />;
  return (
    <>
      <Unsent unsent={unsent} language={language} hint={pageWords.unsent.savedHint} />
      <HandInForm {...props} language={language} />
    </>
  );
}

/** What waits for the head of the unit comes after what was entered for it. */
function newestLeft({ earlier, owed }: SubmissionPageProps) {
  return earlier.findLast(({ version }) => version !== owed.assignment.prepared?.version);
}

interface ErrorSummaryProps {
  readonly problems: readonly SubmissionProblem[];
  readonly language: Language;
  readonly title: InBoth;
}

/** Everything that is wrong with what was sent, each with a way to its place. */
export function ErrorSummary({ problems, language, title }: ErrorSummaryProps) {
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{title[language]}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {problems.map(({ at, message }) => (
          <li>{at === 'whole' ? message[language] : <a href={`#${inputOf(at)}`}>{message[language]}</a>}</li>
        ))}
      </ul>
      {[...new Set(problems.flatMap(({ hint }) => hint?.[language] ?? []))].map((hint) => (
        <p class="govuk-body">{hint}.</p>
      ))}
    </div>
  );
}

function inputOf(at: Exclude<SubmissionProblem['at'], 'whole'>): string {
  if (typeof at !== 'object') return at;
  const { field, row, column } = at;
  return row === undefined || column === undefined ? inputName(field) : cellInputName(field, row, column);
}

/** What could not be sent is kept; an act that could not be taken is not. */
function notTaken({ acting, read, problems }: SubmissionPageProps): InBoth {
  if (read !== undefined || problems.some(({ at }) => at === 'sheet')) return FORM_SHEET_WORDS.toMend;
  return acting.refused === undefined ? pageWords.unsent.notSent : pageWords.submission.notSent;
}

/** That somebody else saved or handed in meanwhile: who and when, and what to do. */
function Meanwhile({ frame, meanwhile, action }: SubmissionPageProps) {
  if (meanwhile === undefined) return null;
  const { language } = frame;
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{meanwhile.told[language]}</h2>
      <p class="govuk-body">{meanwhile.hint[language]}</p>
      {meanwhile.takesTheirs && (
        <a class="govuk-link" href={action}>
          {pageWords.unsent.takeTheirs[language]}
        </a>
      )}
    </div>
  );
}

interface UnsentProps extends Pick<HandInFormProps, 'unsent' | 'language'> {
  /** Who can go on with it. */
  readonly hint: InBoth;
}

/** That the form is kept: who saved last and when, and the way to begin afresh. */
export function Unsent({ language, unsent, hint }: UnsentProps) {
  if (unsent?.saved === undefined) return null;
  const words = saidIn(pageWords.unsent, language);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong>{unsent.saved[language]}</strong> {hint[language]}
      </p>
      <button class="kyhan-link-button" type="submit" form={HAND_IN_FORM_ID} name="act" value="discard">
        {words.discard}
      </button>
    </div>
  );
}

function ReasonOfReturn({ frame, owed, returnReason }: SubmissionPageProps) {
  if (returnReason === undefined) return null;
  const { returned, returnedAsked } = pageWords.submission;
  return (
    <div class="govuk-inset-text kyhan-returned">
      <strong>{(isAskedWork(owed) ? returnedAsked : returned)[frame.language]}</strong>{' '}
      <span class="kyhan-written">{returnReason}</span>
    </div>
  );
}

function stoppedSince(stoppedAt: number, { plan }: Owed) {
  return pageWords.history.stopped({ at: shortInstant(stoppedAt, plan.timeZone) });
}

function OwedSummary({ frame, owed, now }: SubmissionPageProps) {
  const { language } = frame;
  const { assignment, isUnconfirmed } = owed;
  const names = saidIn(pageWords.assignmentFacts, language);
  const { period, due, besides } = workFacts(owed, language);
  const rows = [
    [names.period, period],
    [names.due, dueWithTimeLeft({ owed, now, language, due })],
    [names.clause, <Clause {...owed} language={language} />],
    ...besides,
    ...(isUnconfirmed ? [[names.note, INFERRED_WORDS[language]] as const] : []),
    ...(assignment.stoppedAt === undefined
      ? []
      : [[names.note, stoppedSince(assignment.stoppedAt, owed)[language]] as const]),
  ] as const;
  return (
    <SummaryList rows={rows}>
      <SummaryRow name={names.status}>
        <StatusTag facts={assignment} now={now} language={language} asked={isAskedWork(owed)} />
      </SummaryRow>
    </SummaryList>
  );
}

interface AskedDay extends Pick<HandInFormProps, 'owed' | 'language'> {
  readonly now: number;
  readonly due: string;
}

/** The due day, and while the unit is waited for how far it is away; a body that is asked is called late by nothing. */
function dueWithTimeLeft({ owed, now, language, due }: AskedDay): string {
  if (!waitsForUnit(owed.assignment)) return due;
  const { dueAt } = owed.assignment;
  return withTimeLeft({ due: sameInBoth(due), dueAt, now, asked: isAskedWork(owed) })[language];
}

function Gathered({ frame, gathered, owed, filesAt }: SubmissionPageProps) {
  if (gathered.length === 0) return null;
  const { gathered: ofStep, gatheredContributions } = pageWords.submission;
  const said = owed.step.gathers === undefined ? gatheredContributions : ofStep;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{said({ count: gathered.length })[frame.language]}</span>
      </summary>
      <div class="govuk-details__text">
        {gathered.map(({ unit, stepId, submission }) => (
          <>
            <h3 class="govuk-heading-s">{unit}</h3>
            <SubmittedValues
              submission={submission}
              form={formOfStep(owed, stepId)}
              zone={owed.plan.timeZone}
              language={frame.language}
              filesAt={filesAt}
            />
          </>
        ))}
      </div>
    </details>
  );
}

function Earlier({ frame, earlier, owed, filesAt, lastPeriod }: SubmissionPageProps) {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const { language } = frame;
  const isOpen = owed.assignment.endedAt === undefined;
  const words = saidIn(pageWords.submission, language);
  const at = officialInstant(last.storedAt, owed.plan.timeZone, language);
  return (
    <div class="govuk-inset-text">
      {words.earlier({ version: last.version, at })} {isOpen && words.sendAgain}
      <details class="govuk-details govuk-!-margin-top-2 govuk-!-margin-bottom-0" open={!isOpen}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.whatWasSent}</span>
        </summary>
        <div class="govuk-details__text">
          <SubmittedValues
            {...{ submission: last, form: owed.form, language, filesAt, lastPeriod }}
            zone={owed.plan.timeZone}
          />
        </div>
      </details>
    </div>
  );
}

function Ended(props: SubmissionPageProps) {
  const { language } = props.frame;
  const { missedAt, lapsedAt } = props.owed.assignment;
  const { ended, locked } = pageWords.submission;
  const isLocked = missedAt !== undefined || lapsedAt !== undefined;
  return <WarningText words={(isLocked ? locked : ended)(coordinatorOf(props))[language]} />;
}

function coordinatorOf({ owed, now, frame }: SubmissionPageProps): { readonly coordinator: string } {
  return { coordinator: coordinatorName(owed, frame.language, now) };
}
