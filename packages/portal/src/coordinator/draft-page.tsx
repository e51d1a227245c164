import type { WhoActed } from '@kyhan/api';
import type { PostponementDone } from '@kyhan/client';
import { DRAFT_ACTS, type DraftAct, type OfficialPaper, type PaperDraft } from '@kyhan/contracts';
import { ownSteps, planNames, type DraftNeeds, type Obligation, type Plan } from '@kyhan/plan';
import type { Cycle, CycleEvent } from '@kyhan/register';
import {
  draftReason,
  dueDay,
  type Language,
  officialDate,
  officialPaperWords,
  pageWords,
  periodName,
  saidIn,
} from '@kyhan/words';
import { page, type PageFrame } from '../shared/page.js';
import { Clause, PlanText } from '../shared/plan-text.js';
import { SummaryList } from '../shared/summary-list.js';
import { CycleEvents } from './cycle-events.js';
import { cycleState } from './cycle-state.js';
import { OnDayOff } from './on-day-off.js';
import { PaperFields } from './paper-fields.js';
import { pathWith } from '../shared/path-with.js';
import { PaperSheet } from '../shared/paper-sheet.js';
import { PostponeForm } from './postpone-form.js';
import type { PostedDraft } from './posted-draft.js';
import type { PostedPostponement } from './posted-postponement.js';
import { dateInput } from '../shared/date-input.js';
import { Folded } from '../shared/folded.js';
import { PostForm } from '../shared/post-form.js';

export interface DraftPageProps {
  readonly frame: PageFrame;
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly obligation: Obligation;
  /** What is left to do, of a draft. */
  readonly needs?: DraftNeeds | undefined;
  readonly announcement?: OfficialPaper | undefined;
  /** What happened to it as a whole, the oldest first. */
  readonly events: readonly CycleEvent[];
  /** Who did what, in words. */
  readonly who: WhoActed;
  /** The announcement as it is drafted. */
  readonly paper: PaperDraft;
  /** What became of what was just sent; a sentence. */
  readonly outcome?: string | undefined;
  /** A decision that was sent and could not be taken, as it was written. */
  readonly sent?: PostedDraft | undefined;
  /** The day of its meeting; absent where it has none. */
  readonly meetingOn?: string | undefined;
  /** What was written to move its meeting, and what that would move. */
  readonly posted?: PostedPostponement | undefined;
  readonly planned?: PostponementDone | undefined;
}

/** A cycle, and what its coordinator decides before it opens to units. */
export function draftPage(props: DraftPageProps): string {
  const { frame, cycle, obligation, outcome, paper } = props;
  const { language } = frame;
  const words = saidIn(pageWords.draft, language);
  const period = periodName(cycle.periodKey, language, cycle.periodFrom);
  const title = `${obligation.title[language]}, ${period}`;
  const children = (
    <>
      {outcome && (
        <div class="govuk-inset-text" role="status">
          {outcome}
        </div>
      )}
      <span class="govuk-caption-l">{words.caption}</span>
      <h1 class="govuk-heading-l">
        <PlanText words={obligation.title} language={language} />, {period}
      </h1>
      <Facts {...props} />
      {cycle.draftSince === undefined && cycle.skippedAt === undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={pathWith('/consolidation', { cycle: cycle.cycleId })}>
            {pageWords.consolidation.open[language]}
          </a>
          <br />
          <a class="govuk-link" href={pathWith('/evidence', { kind: 'cycle', id: cycle.cycleId })} download>
            {pageWords.evidence.take[language]}
          </a>
        </p>
      )}
      <DraftForms {...props} />
      <Postpone {...props} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.text}</span>
        </summary>
        <div class="govuk-details__text">
          <PaperSheet
            paper={paper}
            language={language}
            fileAt={(form) => `/cycles/${cycle.cycleId}?as=${form}`}
          />
        </div>
      </details>
      <CycleEvents {...props} cycleId={cycle.cycleId} />
    </>
  );
  return page({ frame, title, children });
}

/** Its meeting may be moved while it is not closed. */
function Postpone({ frame, cycle, plan, meetingOn, posted, planned }: DraftPageProps) {
  if (meetingOn === undefined || cycle.closedAt !== undefined) return null;
  const { cycleId } = cycle;
  const shown = { cycleId, meetingOn, posted, planned };
  return <PostponeForm {...shown} language={frame.language} names={planNames(plan)} zone={plan.timeZone} />;
}

function Facts({ frame, cycle, plan, obligation, needs, announcement, meetingOn }: DraftPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.draft, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  const { dueOn, dueAt, periodFrom, periodTo, periodKey } = cycle;
  const [from, to] = [officialDate(periodFrom, language), officialDate(periodTo, language)];
  const rows = [
    [words.state, words[cycleState(cycle)]],
    ...(needs === undefined ? [] : [[words.why, draftReason(needs)[language]] as const]),
    [names.period, names.periodSpan({ name: periodName(periodKey, language, periodFrom), from, to })],
    ...(meetingOn === undefined
      ? []
      : [[words.meeting, <MeetingDay {...{ cycle, obligation, meetingOn, language }} />] as const]),
    [names.due, dueDay({ dueOn, dueAt, timeZone: plan.timeZone })[language]],
    [names.clause, <Clause plan={plan} obligation={obligation} language={language} />],
    ...(obligation.inferredFrom === undefined
      ? []
      : [[words.inferredFrom, <span lang="vi">{obligation.inferredFrom}</span>] as const]),
    ...(announcement === undefined
      ? []
      : [[words.announcement, officialPaperWords(announcement)[language]] as const]),
  ] as const;
  return <SummaryList rows={rows} />;
}

interface MeetingDayProps extends Pick<DraftPageProps, 'cycle' | 'obligation'> {
  readonly meetingOn: string;
  readonly language: Language;
}

/** The day of the meeting, with where its invitations are, where somebody is invited. */
function MeetingDay({ cycle, obligation, meetingOn, language }: MeetingDayProps) {
  return (
    <>
      {officialDate(meetingOn, language)}
      {obligation.meeting && (
        <>
          <br />
          <a class="govuk-link" href={`/meetings/${cycle.cycleId}`}>
            {pageWords.meeting.see[language]}
          </a>
        </>
      )}
    </>
  );
}

/** What can be done with it now; what it waits for first stands open. */
function DraftForms({ frame: { language }, cycle, obligation, needs, sent }: DraftPageProps) {
  const state = cycleState(cycle);
  const words = saidIn(pageWords.draft, language);
  if (state === 'closed') return null;
  const act = DRAFT_ACTS.find((one) => one === sent?.act);
  const first = act ?? (needs === undefined || needs.recurrence || needs.day ? 'confirm' : 'announce');
  // Of what names none of them, nobody knows which form it was written in.
  const writtenFor = (one: DraftAct): PostedDraft => (act === undefined || act === one ? (sent ?? {}) : {});
  const formOf = (one: DraftAct) => {
    return { cycle, act: one, isOpen: one === first, name: words[one], hint: words[`${one}Hint`] };
  };
  const fieldsOf = (one: DraftAct) => ({ act: one, language, sent: writtenFor(one) });
  return (
    <section class="govuk-!-margin-bottom-7">
      {state !== 'open' && (
        <DraftForm {...formOf('confirm')}>
          <PaperFields of="confirm" language={language} values={writtenFor('confirm')} />
          {ownSteps(obligation).length === 1 && <GivenDay {...fieldsOf('confirm')} />}
          <Written {...fieldsOf('confirm')} />
        </DraftForm>
      )}
      <DraftForm {...formOf('announce')}>
        <PaperFields of="announce" language={language} values={writtenFor('announce')} required />
      </DraftForm>
      {state === 'draft' && (
        <DraftForm {...formOf('skip')}>
          <Written {...fieldsOf('skip')} />
        </DraftForm>
      )}
    </section>
  );
}

interface DraftFormProps {
  readonly cycle: Cycle;
  readonly act: DraftAct;
  readonly name: string;
  readonly hint: string;
  readonly isOpen: boolean;
  readonly children?: unknown;
}

function DraftForm({ cycle, act, name, hint, isOpen, children }: DraftFormProps) {
  return (
    <Folded name={name} isOpen={isOpen}>
      <PostForm action="/drafts" fields={{ cycleId: cycle.cycleId }}>
        <p class="govuk-body">{hint}</p>
        {children}
        <button class="govuk-button govuk-button--secondary" name="act" value={act}>
          {name}
        </button>
      </PostForm>
    </Folded>
  );
}

interface FieldsProps {
  readonly act: DraftAct;
  readonly language: Language;
  readonly sent: PostedDraft;
}

/** Another day than the plan's; days of several steps hang on one another. */
function GivenDay({ language, sent: { dueOn = '', onDayOff } }: Omit<FieldsProps, 'act'>) {
  const words = saidIn(pageWords.draft, language);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="confirm-due">
        {words.due}
      </label>
      <input
        class="govuk-input govuk-input--width-10"
        id="confirm-due"
        name="dueOn"
        type={dateInput(dueOn)}
        value={dueOn}
      />
      <OnDayOff of="confirm" language={language} checked={onDayOff !== undefined} />
    </div>
  );
}

function Written({ act, language, sent }: FieldsProps) {
  const { note, reason } = saidIn(pageWords.draft, language);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`${act}-reason`}>
        {act === 'skip' ? reason : note}
      </label>
      <textarea class="govuk-textarea" id={`${act}-reason`} name="reason" rows={2} required={act === 'skip'}>
        {sent.reason}
      </textarea>
    </div>
  );
}
