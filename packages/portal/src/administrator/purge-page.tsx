import type { WhoActed } from '@kyhan/api';
import type { Purge } from '@kyhan/register';
import type { Posted } from '../shared/posted-deed.js';
import type { AlsoPurged } from '@kyhan/contracts';
import { pageWords, PURGE_PART_NAMES, type Said, saidIn, shortInstant } from '@kyhan/words';
import { AlsoGoes } from './also-goes.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { PlanSentence } from '../shared/plan-text.js';
import { PostForm } from '../shared/post-form.js';
import { SummaryList } from '../shared/summary-list.js';
import { WarningText } from '../shared/warning-text.js';
import type { PurgedSubject } from './purged-subject.js';

interface PurgePageProps {
  readonly frame: PageFrame;
  readonly purge: Purge;
  readonly zone: string;
  readonly who: WhoActed;
  readonly subjectOf: (subject: Purge['subject']) => PurgedSubject;
  /** Under whose names minutes can stand. */
  readonly plans: readonly { readonly slug: string; readonly number: string }[];
  /** Whoever looks has asked for it. */
  readonly isOwn: boolean;
  /** What else would go with it, while it waits. */
  readonly also: readonly AlsoPurged[];
  readonly said?: string | undefined;
  /** What was written and could not be taken. */
  readonly posted?: Posted | undefined;
}

/** One purge: what goes, who asked and why; and for another administrator the way to agree. */
export function purgePage(props: PurgePageProps): string {
  const { frame, purge, said } = props;
  const words = saidIn(pageWords.purges, frame.language);
  const title = words.one({ purge: purge.purge });
  const children = (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href="/purges">
          {words.back}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      <Outcome said={said} />
      <Facts {...props} />
      {purge.done === undefined ? null : <Minutes {...props} />}
      {purge.done === undefined && purge.declined === undefined ? <Waiting {...props} /> : null}
    </>
  );
  return page({ frame, title, children });
}

type Words = Said<typeof pageWords.purges>;

function Facts({ frame: { language }, purge, zone, who, subjectOf }: PurgePageProps) {
  const words = saidIn(pageWords.purges, language);
  const { subject, reason, askedBy, askedAt } = purge;
  const { words: named, names, assignmentId } = subjectOf(subject);
  const byAt = (by: string, at: number) => words.byAt({ who: who(by, at), at: shortInstant(at, zone) });
  const rows = [
    [words.what, <PlanSentence text={named[language]} names={names} language={language} />],
    ...(assignmentId === undefined
      ? []
      : [
          [
            words.work,
            <a class="govuk-link" href={`/assignments/${assignmentId}`}>
              {words.openWork}
            </a>,
          ] as const,
        ]),
    [words.parts, subject.parts.map((part) => PURGE_PART_NAMES[part][language]).join(', ')],
    ...(reason === undefined ? [] : [[words.why, <span class="kyhan-written">{reason}</span>] as const]),
    [words.asked, byAt(askedBy, askedAt)],
    ...outcomeOf(purge, words, byAt),
  ] as const;
  return <SummaryList rows={rows} />;
}

/** What became of it. */
function outcomeOf(
  { askedBy, done, declined }: Purge,
  words: Words,
  byAt: (by: string, at: number) => string,
) {
  if (done !== undefined)
    return [
      [words.approvedBy, byAt(done.by, done.at)],
      [words.went, words.wentCount({ values: done.values.length, files: done.files.length })],
    ] as const;
  if (declined === undefined) return [[words.state, words.waits]] as const;
  const { by, at, because } = declined;
  const why =
    because === undefined
      ? []
      : [[words.declinedBecause, <span class="kyhan-written">{because}</span>] as const];
  return [[by === askedBy ? words.withdrawnBy : words.declinedBy, byAt(by, at)] as const, ...why];
}

/** Whoever asked may take it back, another administrator agrees or not. */
function Waiting({ frame: { language }, purge: { purge }, also, isOwn, posted }: PurgePageProps) {
  const words = saidIn(pageWords.purges, language);
  return (
    <>
      <AlsoGoes also={also} language={language} />
      {isOwn ? <NotAlone words={words} /> : <Approval purge={purge} words={words} />}
      <h2 class="govuk-heading-m">{isOwn ? words.withdraw : words.decline}</h2>
      <PostForm action={`/purges/${purge}/declined`}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="purge-decline-reason">
            {words.reason}
          </label>
          <textarea
            class="govuk-textarea"
            id="purge-decline-reason"
            name="reason"
            rows={2}
            maxlength={2000}
            required
          >
            {posted?.['reason']}
          </textarea>
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {isOwn ? words.withdraw : words.decline}
        </button>
      </PostForm>
    </>
  );
}

/** Nobody takes evidence away alone: why whoever asked sees no way to agree. */
function NotAlone({ words }: { readonly words: Words }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{words.own}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/people">
          {words.people}
        </a>
      </p>
    </div>
  );
}

function Approval({ purge, words }: { readonly purge: number; readonly words: Words }) {
  return (
    <PostForm action={`/purges/${purge}/approved`}>
      <WarningText words={words.warning} />
      <button class="govuk-button govuk-button--warning" type="submit">
        {words.approve}
      </button>
    </PostForm>
  );
}

/** Minutes stand under the name of the office that runs a plan. */
function Minutes({ frame: { language }, plans, purge: { purge } }: PurgePageProps) {
  const words = saidIn(pageWords.purges, language);
  return (
    <ul class="govuk-list">
      {plans.map(({ slug: plan, number }) => (
        <li>
          <a class="govuk-link" href={pathWith('/purge-minutes', { plan, purge: String(purge) })}>
            {words.minutes({ purge })} ({number})
          </a>
        </li>
      ))}
    </ul>
  );
}
