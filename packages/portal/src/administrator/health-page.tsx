import type { machineHealth, ShownSetting, toldMailLimit } from '@kyhan/api';
import { type InBoth, pageWords, saidIn, shortInstant } from '@kyhan/words';
import { MailListSection } from './mail-list-section.js';
import { ErrorList } from '../shared/error-list.js';
import { FormLine } from '../shared/form-line.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';

/** The field that a problem leads to, by the form that was sent. */
const PROBLEM_AT = { test: 'test-address', limit: 'limit-addresses' } as const;

export interface HealthPageProps {
  readonly frame: PageFrame;
  readonly health: Awaited<ReturnType<typeof machineHealth>>;
  readonly zone: string;
  /** Whom letters may go to alone. */
  readonly allowed: Awaited<ReturnType<typeof toldMailLimit>>;
  readonly sendsMail: boolean;
  readonly settings: readonly ShownSetting[];
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
  /** The form that was sent. */
  readonly of?: keyof typeof PROBLEM_AT | undefined;
  /** The mailbox that was written. */
  readonly address: string;
  /** The list that was written and not taken. */
  readonly addresses?: string | undefined;
}

/** Each part with whether it answers, how far things are behind, a test letter, and the settings with their source. */
export function healthPage(props: HealthPageProps): string {
  const { frame, health, said, problem, of = 'test', settings, sendsMail } = props;
  const words = saidIn(pageWords.health, frame.language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} />
      <ErrorList
        title={words[of]}
        problems={problem === undefined ? [] : [{ text: problem, field: PROBLEM_AT[of] }]}
      />
      <p class="govuk-body">
        <strong>{health.ok ? words.well : words.unwell}</strong>{' '}
        <a class="govuk-link" href="/api/v1/machine">
          {words.json}
        </a>
      </p>
      <Parts {...props} />
      {sendsMail && <TestLetter {...props} />}
      <HoldMail {...props} />
      <MailListSection language={frame.language} allowed={props.allowed} typed={props.addresses} />
      {settings.length > 0 && <Settings {...props} />}
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

function Parts({ frame: { language }, health, zone }: HealthPageProps) {
  const words = saidIn(pageWords.health, language);
  const {
    parts,
    outbox,
    wakes,
    setApart,
    portalSeenAt,
    auditedAt,
    mailHeld,
    mailLimited,
    doubtful,
    backupRealAt,
    retained,
  } = health;
  const behind = (count: number, oldestAt: number | undefined) =>
    oldestAt === undefined ? words.none : words.waiting({ count, at: shortInstant(oldestAt, zone) });
  const rows = [
    ...parts.map(({ name, reason }) => [
      words.parts[name],
      reason === undefined ? words.answers : words.silent({ reason }),
    ]),
    [words.mail, mailState(mailHeld, zone)[language]],
    ...(mailLimited === undefined
      ? []
      : [[words.limit, words.limitedBanner({ ...mailLimited, at: shortInstant(mailLimited.since, zone) })]]),
    [words.outbox, behind(outbox.waiting, outbox.oldestAt)],
    [words.wakes, behind(wakes.missed, wakes.oldestAt)],
    [words.setApart, setApart === 0 ? words.none : words.apart({ count: setApart })],
    ...(doubtful === 0 ? [] : [[words.doubtful, words.doubts({ count: doubtful })]]),
    [words.backup, backupRealAt === undefined ? words.noBackup : shortInstant(backupRealAt, zone)],
    ...(auditedAt === undefined ? [] : [[words.audit, shortInstant(auditedAt, zone)]]),
    ...(retained === undefined
      ? []
      : [[words.retained, words.erased({ ...retained, at: shortInstant(retained.at, zone) })]]),
    ...(portalSeenAt === undefined ? [] : [[words.portal, shortInstant(portalSeenAt, zone)]]),
  ];
  return <RowsTable caption={words.title} captionHidden head={[words.part, words.state]} rows={rows} />;
}

function mailState(held: HealthPageProps['health']['mailHeld'], zone: string): InBoth {
  if (held === undefined) return pageWords.health.mailGoes;
  const at = shortInstant(held.since, zone);
  if (held.why !== undefined) return pageWords.health.heldBecause[held.why]({ at });
  return pageWords.health.mailHeld({ at, by: held.byName });
}

/** That notices wait, or leave again. */
function HoldMail({ frame: { language }, health }: HealthPageProps) {
  const words = saidIn(pageWords.health, language);
  const isHeld = health.mailHeld !== undefined;
  // Only whoever takes it over lets its mail go.
  if (health.mailHeld?.why === 'copied') return <></>;
  return (
    <PostForm action="/mail/hold">
      <p class="govuk-body">{isHeld ? words.releaseHint : words.holdHint}</p>
      <button class="govuk-button govuk-button--secondary" name="act" value={isHeld ? 'release' : 'hold'}>
        {isHeld ? words.release : words.hold}
      </button>
    </PostForm>
  );
}

function TestLetter({ frame: { language }, address }: HealthPageProps) {
  const words = saidIn(pageWords.health, language);
  return (
    <section aria-labelledby="test">
      <h2 class="govuk-heading-m" id="test">
        {words.test}
      </h2>
      <p class="govuk-body">{words.testHint}</p>
      <PostForm action="/mail/tests">
        <FormLine of="test" type="text" name="address" label={words.address} value={address} required />
        <button class="govuk-button">{words.send}</button>
      </PostForm>
    </section>
  );
}

function Settings({ frame: { language }, settings }: HealthPageProps) {
  const words = saidIn(pageWords.health, language);
  const rows = settings.map(({ name, variable, value, isSecret, source }) => [
    name,
    source !== undefined && isSecret ? words.hidden : (value ?? words.notSet),
    source ?? words.initial({ variable }),
  ]);
  return <RowsTable caption={words.settings} head={[words.setting, words.value, words.source]} rows={rows} />;
}
