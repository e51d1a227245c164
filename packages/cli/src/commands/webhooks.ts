import type { Command } from 'commander';
import type { Answer } from '@kyhan/contracts';
import { NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import { allOf, allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';
import { tellLength } from '../stack/tell-length.js';

interface Options {
  readonly url?: string;
  readonly plan?: string;
  readonly state?: string;
  readonly limit: number;
  readonly json?: true;
}

interface Asked {
  readonly cli: Cli;
  readonly command: Command;
  readonly options: Options;
}

const ACTS = ['list', 'add', 'end', 'messages'] as const;
type Listed = Answer<'listWebhooks'>['webhooks'][number];
type Told = Answer<'listWebhookDeliveries'>['deliveries'][number];

/** `kyhan webhooks`: programs that are told of events: registered, ended, and what they were told. */
export function webhooksCommand(cli: Cli): Command {
  const words = cliWords.webhooks;
  return commandOf(cli, {
    name: 'webhooks',
    does: words.does,
    lines: [
      'kyhan webhooks',
      'kyhan webhooks add van-thu --url https://e-office.example.org/ky-han --plan dak-nong-632',
      'kyhan webhooks messages van-thu --state failed',
    ],
  })
    .argument('[act]')
    .argument('[webhook]')
    .option('--url <address>', cli.text(words.url))
    .option('--plan <slug>', cli.text(words.plan))
    .option('--state <state>', cli.text(words.state))
    .option('--limit <n>', cli.text(cliWords.value.limit), countArgument, 100)
    .action(async (...[given, webhookId, options, command]: [string?, string?, Options?, Command?]) => {
      if (options === undefined || command === undefined) return;
      const act = await knownChoice({ given: given ?? 'list', choices: ACTS });
      const asked = { cli, command, options };
      if (act === 'list') return await list(asked);
      if (act === 'messages') return await messages(asked, webhookId);
      if (webhookId === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'webhook' }));
      if (act === 'add') return await add(asked, webhookId);
      const answer = await acting(cli, command, (api) => api.endWebhook({ body: { webhookId } }));
      if (options.json) cli.printJson(answer);
      else cli.printData(cli.text(words.ended({ webhook: webhookId })));
    });
}

async function add({ cli, command, options }: Asked, webhookId: string): Promise<void> {
  const { url, plan, json } = options;
  if (url === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: '--url' }));
  const body = { webhookId, url, ...(plan === undefined ? {} : { plan }) };
  const answer = await acting(cli, command, (api) => api.registerWebhook({ body }));
  if (json) return cli.printJson(answer);
  cli.tell(cliWords.webhooks.registered({ webhook: webhookId }));
  cli.printData(answer.secret);
}

async function list({ cli, command, options }: Asked): Promise<void> {
  const webhooks = await reading(cli, command, (api) =>
    allOf(async (query) => {
      const { webhooks: items, ...page } = await api.listWebhooks({ query });
      return [items, page];
    }),
  );
  if (options.json) return cli.printJson(webhooks);
  const words = cliWords.webhooks;
  const columns = [
    { heading: words.webhook, cell: ({ webhookId }: Listed) => webhookId },
    { heading: words.address, cell: ({ url }: Listed) => url, yields: 'wrap' as const },
    { heading: words.ofPlan, cell: ({ planSlug }: Listed) => planSlug },
    { heading: words.since, cell: ({ fromAt }: Listed) => shortIsoInstant(fromAt) },
    { heading: words.until, cell: ({ endedAt }: Listed) => endedAt && shortIsoInstant(endedAt) },
  ];
  if (webhooks.length > 0) cli.printData(table(cli, columns, webhooks));
  cli.tell(words.counted({ count: webhooks.length }));
}

async function messages({ cli, command, options }: Asked, webhook: string | undefined): Promise<void> {
  const { WEBHOOK_STATES } = await import('@kyhan/contracts');
  const { limit, json } = options;
  const state =
    options.state === undefined
      ? undefined
      : await knownChoice({ given: options.state, choices: WEBHOOK_STATES });
  const wishes = { ...(webhook === undefined ? {} : { webhook }), ...(state === undefined ? {} : { state }) };
  const list = await reading(cli, command, (api) =>
    allUpTo(limit, async (paging) => {
      const { deliveries, ...page } = await api.listWebhookDeliveries({ query: { ...wishes, ...paging } });
      return [deliveries, page];
    }),
  );
  const { items } = list;
  if (json) cli.printJson(items);
  else if (items.length > 0) cli.printData(table(cli, toldColumns(cli), items));
  tellLength(cli, list, cliWords.webhooks.told);
}

function toldColumns({ text }: Cli): Column<Told>[] {
  const words = cliWords.webhooks;
  return [
    { heading: cliWords.column.at, cell: ({ queuedRealAt }) => shortIsoInstant(queuedRealAt) },
    { heading: words.webhook, cell: ({ webhookId }) => webhookId },
    { heading: cliWords.column.event, cell: ({ type }) => type },
    { heading: cliWords.column.status, cell: ({ state }) => text(NOTICE_STATE_NAMES[state]) },
    { heading: words.said, cell: ({ response }) => response, yields: 'wrap' },
    { heading: words.message, cell: ({ messageId }) => messageId, isId: true },
  ];
}
