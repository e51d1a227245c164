import type { Command } from 'commander';
import type { Answer } from '@kyhan/contracts';
import { alsoPurgedSentence, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { knownChoice } from '../arguments/known-choice.js';
import { allOf } from '../stack/all-up-to.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';

interface Options {
  readonly kind?: string;
  readonly assignment?: string;
  readonly plan?: string;
  readonly sequence?: string;
  readonly parts?: string;
  readonly reason?: string;
  readonly json?: true;
}

interface Asked {
  readonly cli: Cli;
  readonly command: Command;
  readonly options: Options;
}

const ACTS = ['list', 'ask', 'approve', 'decline'] as const;

type Listed = Answer<'listPurges'>['purges'][number];

/** `kyhan purge`: what was typed by mistake goes, by an act of two administrators. */
export function purgeCommand(cli: Cli): Command {
  const words = cliWords.purge;
  return commandOf(cli, {
    name: 'purge',
    does: words.does,
    lines: [
      'kyhan purge',
      'kyhan purge ask 2f6c --kind submission --parts note,files --reason "…"',
      'kyhan purge approve 1',
      'kyhan purge decline 1 --reason "…"',
    ],
  })
    .argument('[act]')
    .argument('[id]')
    .option('--kind <kind>', cli.text(words.kind))
    .option('--assignment <id>', cli.text(words.assignment))
    .option('--plan <slug>', cli.text(words.plan))
    .option('--sequence <number>', cli.text(words.sequence))
    .option('--parts <list>', cli.text(words.parts))
    .option('--reason <text>', cli.text(words.reason))
    .action(async (...[given, id, options, command]: [string?, string?, Options?, Command?]) => {
      if (options === undefined || command === undefined) return;
      const act = await knownChoice({ given: given ?? 'list', choices: ACTS });
      const asked = { cli, command, options };
      if (act === 'list') return await list(asked);
      if (id === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'id' }));
      if (act === 'ask') return await ask(asked, id);
      return act === 'approve' ? await approve(asked, id) : await decline(asked, id);
    });
}

async function ask({ cli, command, options }: Asked, id: string): Promise<void> {
  const { PURGE_KINDS, PURGE_PARTS } = await import('@kyhan/contracts');
  const kind = await knownChoice({ given: needed('kind', options), choices: PURGE_KINDS });
  const parts = await Promise.all(
    needed('parts', options)
      .split(',')
      .map((given) => knownChoice({ given: given.trim(), choices: PURGE_PARTS })),
  );
  const of = {
    ...(options.assignment === undefined ? {} : { assignmentId: options.assignment }),
    ...(options.plan === undefined ? {} : { planSlug: options.plan }),
    ...(options.sequence === undefined ? {} : { sequence: Number(options.sequence) }),
  };
  const body = { kind, id, ...of, parts, reason: needed('reason', options) };
  const answer = await acting(cli, command, (api) => api.askPurge({ body }));
  if (options.json) return cli.printJson(answer);
  cli.printData(cli.text(cliWords.purge.asked(answer)));
  const also = alsoPurgedSentence(answer.also);
  if (also !== undefined) cli.tell(also);
}

function needed(name: 'kind' | 'parts' | 'reason', options: Options): string {
  const value = options[name];
  if (value === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: `--${name}` }));
  return value;
}

async function approve({ cli, command, options }: Asked, id: string): Promise<void> {
  const answer = await acting(cli, command, (api) => api.approvePurge({ body: { purge: Number(id) } }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.purge.done(answer)));
}

async function decline({ cli, command, options }: Asked, id: string): Promise<void> {
  const body = { purge: Number(id), reason: needed('reason', options) };
  const answer = await acting(cli, command, (api) => api.declinePurge({ body }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.purge.declined(answer)));
}

async function list({ cli, command, options }: Asked): Promise<void> {
  const purges = await reading(cli, command, (api) =>
    allOf(async (query) => {
      const { purges: items, ...page } = await api.listPurges({ query });
      return [items, page];
    }),
  );
  if (options.json) return cli.printJson(purges);
  const words = cliWords.purge;
  const columns = [
    { heading: words.number, cell: ({ purge }: Listed) => String(purge) },
    { heading: words.what, cell: ({ subject }: Listed) => subject.id, yields: 'cut' as const },
    { heading: cliWords.column.by, cell: ({ askedBy }: Listed) => askedBy },
    { heading: words.state, cell: (purge: Listed) => stateOf(cli, purge) },
  ];
  if (purges.length > 0) cli.printData(table(cli, columns, purges));
  cli.tell(words.counted({ count: purges.length }));
}

function stateOf(cli: Cli, { done, declined, askedBy }: Listed): string {
  const words = cliWords.purge;
  if (done !== undefined) return cli.text(words.doneAt({ at: shortIsoInstant(done.at) }));
  return declined === undefined ? '' : cli.text(words.closed({ withdrawn: declined.by === askedBy }));
}
