import { Option, type Command } from 'commander';
import { NOTICE_KIND_NAMES, NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { columnWords, noticesWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import type { NoticeAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';

interface NoticesOptions {
  readonly assignment?: string;
  readonly address?: string;
  readonly state?: string;
  readonly kind?: string;
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
    .action(async ({ json, ...wishes }: NoticesOptions, command: Command) => {
      const { notices } = await reading(cli, command, (api) =>
        api.get<{ notices: NoticeAnswer[] }>(`/notices${queryOf({ ...wishes })}`),
      );
      if (json) cli.printJson(notices);
      else if (notices.length > 0) cli.printData(table(cli, noticeColumns(cli), notices));
      cli.tell(noticesWords.counted({ count: notices.length }));
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
