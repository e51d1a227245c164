import { Option, type Command } from 'commander';
import type { NoticeAnswer } from '@kyhan/contracts';
import type { NoticeKind, NoticeState } from '@kyhan/engine';
import { addressedAs, NOTICE_KIND_NAMES, NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';
import { tellLength } from '../stack/tell-length.js';
import { owedTitle } from '../terminal/owed-title.js';

interface NoticesOptions {
  readonly assignment?: string;
  readonly address?: string;
  readonly state?: NoticeState;
  readonly kind?: NoticeKind;
  readonly limit: number;
  readonly after?: string;
  readonly json?: true;
}

/** `kyhan notices`: every message owed, with what became of it. */
export function noticesCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'notices',
    does: cliWords.notices.does,
    lines: ['kyhan notices --state failed', 'kyhan notices --address dau-moi@so-gddt.example.org --json'],
  })
    .option('--assignment <id>', text(cliWords.notices.assignment))
    .option('--address <mailbox>', text(cliWords.notices.address))
    .addOption(
      new Option('--state <state>', text(cliWords.notices.state)).choices(Object.keys(NOTICE_STATE_NAMES)),
    )
    .addOption(
      new Option('--kind <kind>', text(cliWords.notices.kind)).choices(Object.keys(NOTICE_KIND_NAMES)),
    )
    .option('--limit <n>', text(cliWords.value.limit), countArgument, 100)
    .option('--after <place>', text(cliWords.value.after))
    .action(async ({ json, limit, after, ...filter }: NoticesOptions, command: Command) => {
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
      const { items, next } = list;
      if (json) cli.printJson(items);
      else if (items.length > 0) cli.printData(table(cli, noticeColumns(cli), items));
      tellLength(cli, list, cliWords.notices.counted);
      if (next !== undefined) cli.tell(cliWords.value.goesOn({ next }));
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
