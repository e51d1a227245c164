import { Option, type Command } from 'commander';
import type { NoticeAnswer } from '@kyhan/contracts';
import type { NoticeKind, NoticeState } from '@kyhan/engine';
import { addressedAs, NOTICE_KIND_NAMES, NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { attemptColumns, triedLines } from '../notices/attempt-columns.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';
import { printList } from '../stack/print-list.js';
import { owedTitle } from '../terminal/owed-title.js';

interface NoticesOptions {
  readonly assignment?: string;
  readonly address?: string;
  readonly state?: NoticeState;
  readonly kind?: NoticeKind;
  readonly limit: number;
  readonly after?: string;
  readonly attempts?: true;
  readonly json?: true;
}

/** `kyhan notices`: every message owed, with what became of it. */
export function noticesCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'notices',
    does: cliWords.notices.does,
    lines: [
      'kyhan notices --state failed',
      'kyhan notices --address dau-moi@so-gddt.example.org --json',
      'kyhan notices --assignment dak-nong-632/press-briefing/2023-10/topics/so-gddt --attempts',
    ],
  })
    .option('--assignment <id>', text(cliWords.notices.assignment))
    .option('--address <mailbox>', text(cliWords.notices.address))
    .addOption(
      new Option('--state <state>', text(cliWords.notices.state)).choices(Object.keys(NOTICE_STATE_NAMES)),
    )
    .addOption(
      new Option('--kind <kind>', text(cliWords.notices.kind)).choices(Object.keys(NOTICE_KIND_NAMES)),
    )
    .option('--attempts', text(cliWords.notices.attempts))
    .option('--limit <n>', text(cliWords.value.limit), countArgument, 100)
    .option('--after <place>', text(cliWords.value.after))
    .action(async ({ attempts, ...options }: NoticesOptions, command: Command) => {
      if (attempts) return await printAttempts(cli, command, options);
      const { json, limit, after, ...filter } = options;
      const list = await reading(cli, command, (api) =>
        allUpTo(
          limit,
          async (paging) => {
            const { notices, ...page } = await api.listNotices({ query: { ...filter, ...paging } });
            return [notices, page];
          },
          after,
        ),
      );
      printList(cli, list, {
        json,
        counted: cliWords.notices.counted,
        rows: (items) => table(cli, noticeColumns(cli), items),
      });
    });
}

/** Every attempt to send what is owed about one assignment, with what the server answered. */
async function printAttempts(
  cli: Cli,
  command: Command,
  { assignment: id, json, limit, after, ...others }: NoticesOptions,
): Promise<void> {
  if (Object.keys(others).length > 0) throw commandInvalid(cliWords.notices.attemptsAlone);
  if (id === undefined) throw commandInvalid(cliWords.notices.attemptsNeed);
  const list = await reading(cli, command, (api) =>
    allUpTo(
      limit,
      async (query) => {
        const { notices, ...page } = await api.listNoticeAttempts({ params: { id }, query });
        return [notices, page];
      },
      after,
    ),
  );
  printList(cli, list, {
    json,
    counted: cliWords.notices.counted,
    rows: (items) => table(cli, attemptColumns(cli), triedLines(items)),
  });
}

/** Columns of the log, for people. */
export function noticeColumns({ text }: Cli): Column<NoticeAnswer>[] {
  return [
    {
      heading: cliWords.column.notice,
      cell: ({ kind, ordinal }) => `${text(NOTICE_KIND_NAMES[kind])} ${ordinal}`,
    },
    { heading: cliWords.column.state, cell: ({ state }) => text(NOTICE_STATE_NAMES[state]) },
    {
      heading: cliWords.notices.notBefore,
      cell: ({ notBefore }) => shortIsoInstant(notBefore),
      yields: 'drop',
    },
    {
      heading: cliWords.column.sent,
      cell: ({ sentAt }) => (sentAt === undefined ? '' : shortIsoInstant(sentAt)),
    },
    {
      heading: cliWords.column.unit,
      cell: ({ unitName, contactUnitName }) => text(unitName ?? contactUnitName),
      yields: 'wrap',
    },
    { heading: cliWords.column.obligation, cell: (notice) => text(owedTitle(notice)), yields: 'cut' },
    { heading: cliWords.column.mailbox, cell: (notice) => text(addressedAs(notice)), isId: true },
    { heading: cliWords.column.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}
