import type { Command } from 'commander';
import type { Answer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { roleWords, shortIsoInstant } from '@kyhan/words';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import { allOf } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';

interface Options {
  readonly role?: string;
  readonly plan?: string;
  readonly unit?: string;
  readonly purpose?: string;
  readonly until?: string;
  readonly json?: true;
}

const ACTS = ['list', 'issue', 'revoke'] as const;
type Listed = Answer<'listTokens'>['tokens'][number];

/** `kyhan tokens`: tokens of units and integrations: issued, listed, taken back. */
export function tokensCommand(cli: Cli): Command {
  const words = cliWords.tokens;
  return commandOf(cli, {
    name: 'tokens',
    does: words.does,
    lines: [
      'kyhan tokens',
      'kyhan tokens issue so-gddt-tu-dong --role unit --plan dak-nong-632 --unit so-gddt --purpose e-office',
      'kyhan tokens issue so-gddt-lich --role calendar --plan dak-nong-632 --unit so-gddt --purpose outlook',
      'kyhan tokens revoke so-gddt-tu-dong',
    ],
  })
    .argument('[act]')
    .argument('[token]')
    .option('--role <role>', cli.text(words.role))
    .option('--plan <slug>', cli.text(words.plan))
    .option('--unit <id>', cli.text(words.unit))
    .option('--purpose <text>', cli.text(words.purpose))
    .option('--until <day>', cli.text(words.until), dayArgument)
    .action(async (...[given, tokenId, options, command]: [string?, string?, Options?, Command?]) => {
      if (options === undefined || command === undefined) return;
      const act = await knownChoice({ given: given ?? 'list', choices: ACTS });
      if (act === 'list') return await list(cli, command, options);
      if (tokenId === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'token' }));
      if (act === 'issue') return await issue(cli, command, { tokenId, ...options });
      const answer = await acting(cli, command, (api) => api.revokeToken({ body: { tokenId } }));
      if (options.json) cli.printJson(answer);
      else cli.printData(cli.text(words.revoked({ token: tokenId })));
    });
}

async function issue(cli: Cli, command: Command, options: Options & { readonly tokenId: string }) {
  const { tokenId, unit, until, json } = options;
  const { TOKEN_ROLES } = await import('@kyhan/engine');
  const role = await knownChoice({ given: needed('role', options), choices: TOKEN_ROLES });
  const body = {
    tokenId,
    role,
    plan: needed('plan', options),
    purpose: needed('purpose', options),
    ...(unit === undefined ? {} : { unit }),
    ...(until === undefined ? {} : { until }),
  };
  const answer = await acting(cli, command, (api) => api.issueToken({ body }));
  if (json) return cli.printJson(answer);
  cli.tell(cliWords.tokens.issued({ token: tokenId }));
  cli.printData(answer.token);
  if (answer.calendarUrl === undefined) return;
  cli.tell(cliWords.tokens.calendar);
  cli.printData(answer.calendarUrl);
}

function needed(name: 'role' | 'plan' | 'purpose', options: Options): string {
  const value = options[name];
  if (value === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: `--${name}` }));
  return value;
}

async function list(cli: Cli, command: Command, { json }: Options): Promise<void> {
  const tokens = await reading(cli, command, (api) =>
    allOf(async (query) => {
      const { tokens: items, ...page } = await api.listTokens({ query });
      return [items, page];
    }),
  );
  if (json) return cli.printJson(tokens);
  const { text } = cli;
  const words = cliWords.tokens;
  const columns = [
    { heading: words.token, cell: ({ tokenId }: Listed) => tokenId },
    { heading: words.what, cell: (token: Listed) => text(roleWords(token)), yields: 'wrap' as const },
    { heading: words.over, cell: ({ untilAt }: Listed) => untilAt && shortIsoInstant(untilAt) },
    { heading: words.by, cell: ({ issuedBy }: Listed) => issuedBy },
    { heading: words.purposeOf, cell: ({ purpose }: Listed) => purpose, yields: 'wrap' as const },
  ];
  if (tokens.length > 0) cli.printData(table(cli, columns, tokens));
  cli.tell(words.counted({ count: tokens.length }));
}
