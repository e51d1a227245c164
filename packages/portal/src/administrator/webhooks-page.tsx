import type { WhoActed } from '@kyhan/api';
import type { Webhook, WebhookDelivery } from '@kyhan/register';
import { NOTICE_STATE_NAMES, pageWords, saidIn, shortInstant } from '@kyhan/words';
import { ActButton } from '../shared/act-button.js';
import { Choice } from '../shared/choice.js';
import { FormLine } from '../shared/form-line.js';
import { Outcome } from '../shared/outcome.js';
import { page } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { placeWords } from '../shared/place-words.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { TableLinks } from '../shared/table-links.js';
import type { AppointersPageProps } from './appointers-page.js';

interface WebhooksPageProps extends AppointersPageProps {
  readonly webhooks: readonly Webhook[];
  /** Who did what, in words. */
  readonly who: WhoActed;
}

interface AnsweredPageProps extends WebhooksPageProps {
  /** What was told last, the newest first. */
  readonly told: readonly WebhookDelivery[];
}

/** Every program that is told of events, what it answered last, and how to register another or end one. */
export function webhooksPage(props: AnsweredPageProps): string {
  const { frame, webhooks, said, secret } = props;
  const words = saidIn(pageWords.webhooks, frame.language);
  const { head, rows } = webhooksTable(props);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} secret={secret} />
      <p class="govuk-body">{words.hint}</p>
      {webhooks.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <>
          <RowsTable caption={words.title} captionHidden head={head} rows={rows} />
          <TableLinks path={frame.path} language={frame.language} />
        </>
      )}
      <NewWebhook {...props} />
      <Answers {...props} />
    </>
  );
  return page({ frame, title: words.title, wide: true, children });
}

/** The same as a table, under the title of the page. */
export function webhooksTable(props: WebhooksPageProps) {
  const words = saidIn(pageWords.webhooks, props.frame.language);
  return {
    name: words.title,
    head: [words.webhook, words.address, words.plan, words.since, words.by, words.state, words.act],
    rows: props.webhooks.map((webhook) => webhookRow(webhook, props)),
  };
}

function webhookRow(
  webhook: Webhook,
  { frame: { language }, plans, zone, who }: WebhooksPageProps,
): readonly Cell[] {
  const words = saidIn(pageWords.webhooks, language);
  const { webhookId, url, planSlug, fromAt, registeredBy, endedAt, endedBy = '' } = webhook;
  const where = placeWords(plans, { planSlug, unitId: undefined }, language).join(', ');
  const by = who(endedBy);
  return [
    webhookId,
    url,
    where === '' ? words.allPlans : where,
    shortInstant(fromAt, zone),
    who(registeredBy)[language],
    endedAt === undefined ? words.told : words.ended({ day: shortInstant(endedAt, zone), by }),
    endedAt === undefined ? (
      <ActButton action="/webhooks/ended" fields={{ webhookId }} label={words.end} about={webhookId} />
    ) : null,
  ];
}

function NewWebhook({ frame: { language }, plans, posted }: WebhooksPageProps) {
  const words = saidIn(pageWords.webhooks, language);
  const line = { of: 'webhook', type: 'text' } as const;
  return (
    <section aria-labelledby="register">
      <h2 class="govuk-heading-m" id="register">
        {words.add}
      </h2>
      <PostForm action="/webhooks">
        <FormLine {...line} name="webhookId" label={words.id} value={posted['webhookId']} required />
        <FormLine {...line} name="url" label={words.url} value={posted['url']} required />
        <Choice
          of="webhook"
          name="plan"
          label={words.plan}
          chosen={posted['plan']}
          choices={plans.map(({ slug, plan, title }) => [slug, `${plan}: ${title[language]}`])}
        />
        <button class="govuk-button">{words.register}</button>
      </PostForm>
    </section>
  );
}

/** What programs answered, as a table. */
export function answersTable({
  frame: { language },
  told,
  zone,
}: Pick<AnsweredPageProps, 'frame' | 'told' | 'zone'>) {
  const words = saidIn(pageWords.webhooks, language);
  const rows = told.map(
    ({ webhookId, queuedRealAt, settledRealAt, type, stream, attempts, state, response }) => [
      shortInstant(settledRealAt ?? queuedRealAt, zone),
      webhookId,
      `${type}: ${stream}`,
      String(attempts),
      NOTICE_STATE_NAMES[state][language],
      response ?? '',
    ],
  );
  const head = [words.at, words.webhook, words.message, words.attempts, words.result, words.answer];
  return { name: words.answers, head, rows };
}

function Answers(props: AnsweredPageProps) {
  const { path, language } = props.frame;
  const { name, head, rows } = answersTable(props);
  if (rows.length === 0) return null;
  return (
    <>
      <RowsTable caption={name} head={head} rows={rows} />
      <TableLinks path={pathWith(path, { table: 'answers' })} language={language} about={name} />
    </>
  );
}
