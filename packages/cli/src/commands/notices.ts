import { Option, type Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import type { NoticeAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';
import { NOTICE_KINDS, NOTICE_STATES } from '../words/notice-words.js';

interface NoticesOptions {
  readonly assignment?: string;
  readonly contact?: string;
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
    does: { vi: 'nhật ký thông báo và kết quả gửi', en: 'the log of notices with the result of each' },
    lines: ['kyhan notices --state failed', 'kyhan notices --contact dau-moi@so-gddt.example.org --json'],
  })
    .option('--assignment <id>', text({ vi: 'chỉ việc này', en: 'of this assignment' }))
    .option('--contact <mailbox>', text({ vi: 'chỉ hộp thư này', en: 'to this mailbox' }))
    .addOption(
      new Option('--state <state>', text({ vi: 'chỉ tình trạng này', en: 'in this state' })).choices(
        Object.keys(NOTICE_STATES),
      ),
    )
    .addOption(
      new Option('--kind <kind>', text({ vi: 'chỉ loại này', en: 'of this kind' })).choices(
        Object.keys(NOTICE_KINDS),
      ),
    )
    .option('--limit <n>', text({ vi: 'nhiều nhất bao nhiêu', en: 'at most so many' }), countArgument, 100)
    .action(async ({ json, ...wishes }: NoticesOptions, command: Command) => {
      const { notices } = await reading(cli, command, (api) =>
        api.get<{ notices: NoticeAnswer[] }>(`/notices${queryOf({ ...wishes })}`),
      );
      if (json) cli.printJson(notices);
      else if (notices.length > 0) cli.printData(table(cli, noticeColumns(cli), notices));
      cli.say(text({ vi: `${notices.length} thông báo`, en: `${notices.length} notices` }));
    });
}

/** Columns of the log, for people. */
export function noticeColumns({ text }: Cli): Column<NoticeAnswer>[] {
  return [
    {
      heading: text({ vi: 'Thông báo', en: 'Notice' }),
      cell: ({ kind, ordinal }) => `${text(NOTICE_KINDS[kind])} ${ordinal}`,
    },
    { heading: text({ vi: 'Tình trạng', en: 'State' }), cell: ({ state }) => text(NOTICE_STATES[state]) },
    { heading: text({ vi: 'Từ lúc', en: 'Not before' }), cell: ({ notBefore }) => notBefore },
    { heading: text({ vi: 'Gửi lúc', en: 'Sent' }), cell: ({ sentAt }) => sentAt },
    { heading: text({ vi: 'Hộp thư', en: 'Mailbox' }), cell: ({ contactEmail }) => contactEmail },
    { heading: text({ vi: 'Việc được giao', en: 'Assignment' }), cell: ({ assignmentId }) => assignmentId },
  ];
}
