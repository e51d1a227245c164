import { Option, type Command } from 'commander';
import type { NoticeAnswer } from '@kyhan/contracts';
import type { NoticeKind, NoticeState } from '@kyhan/engine';
import { NOTICE_KIND_NAMES, NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { columnWords, noticesWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';

interface NoticesOptions {
  readonly assignment?: string;
  readonly address?: string;
  readonly state?: NoticeState;
  readonly kind?: NoticeKind;
  readonly limit: number;
  readonly json?: true;
}

/** `kyhan notices`: every message owed, with what became of it. */
export function noticesCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'notices',
    does: noticesWords.does,
    lines: ['kyhan notices --state failed', 'kyhan notices --address dau-moi@so-gddt.example.org --json'],
  })
    .option('--assignment <id>', text(noticesWords.assignment))
    .option('--address <mailbox>', text(noticesWords.address))
    .addOption(
      new Option('--state <state>', text(noticesWords.state)).choices(Object.keys(NOTICE_STATE_NAMES)),
    )
    .addOption(new Option('--kind <kind>', text(noticesWords.kind)).choices(Object.keys(NOTICE_KIND_NAMES)))
    .option('--limit <n>', text(valueWords.limit), countArgument, 100)
    .action(async ({ json, limit, ...filter }: NoticesOptions, command: Command) => {
      const { items, total } = await reading(cli, command, (api) =>
        allUpTo(limit, async (paging) => {
          const { notices, ...page } = await api.listNotices({ query: { ...filter, ...paging } });
          return [notices, page];
        }),
      );
      if (json) cli.printJson(items);
      else if (items.length > 0) cli.printData(table(cli, noticeColumns(cli), items));
      cli.tell(noticesWords.counted({ count: items.length }));
      if (items.length < total) cli.tell(valueWords.notAllShown({ shown: items.length, total }));
    });
}

/** Columns of the log, for people. */
export function noticeColumns({ text }: Cli): Column<NoticeAnswer>[] {
  return [
    {
      heading: columnWords.notice,
      cell: ({ kind, ordinal }) => `${text(NOTICE_KIND_NAMES[kind])} ${ordinal}`,
    },
    { heading: columnWords.state, cell: ({ state }) => text(NOTICE_STATE_NAMES[state]) },
    { heading: noticesWords.notBefore, cell: ({ notBefore }) => shortIsoInstant(notBefore), yields: 'drop' },
    {
      heading: columnWords.sent,
      cell: ({ sentAt }) => (sentAt === undefined ? '' : shortIsoInstant(sentAt)),
    },
    { heading: columnWords.mailbox, cell: ({ address }) => address },
    { heading: columnWords.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}
