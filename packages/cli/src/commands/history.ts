import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { EventAnswer, HistoryAnswer, SubmissionAnswer } from '../stack/answers.js';
import { assignmentPath } from '../stack/assignment-path.js';
import { reading } from '../stack/reading.js';
import { table } from '../terminal/table.js';
import { EVENT_NAMES } from '../words/event-words.js';
import { noticeColumns } from './notices.js';

/** `kyhan history`: everything that happened to an assignment, what was sent and what was handed in. */
export function historyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'history',
    does: {
      vi: 'toàn bộ lịch sử của một việc: sự kiện, bản nộp, thông báo',
      en: 'all that happened to an assignment: events, submissions, notices',
    },
    lines: ['kyhan history dak-nong-632/press-briefing/2023-10/topics/so-gddt --json'],
  })
    .argument('<assignment>', cli.text({ vi: 'mã việc được giao', en: 'id of the assignment' }))
    .action(async (assignmentId: string, { json }: { json?: true }, command: Command) => {
      const history = await reading(cli, command, (api) =>
        api.get<HistoryAnswer>(`${assignmentPath(assignmentId)}/history`),
      );
      if (json) cli.printJson(history);
      else printHistory(cli, history);
    });
}

function printHistory(cli: Cli, { events, submissions, notices }: HistoryAnswer): void {
  cli.printData(table(cli, eventColumns(cli), events));
  if (submissions.length > 0) cli.printData(`\n${table(cli, submissionColumns(cli), submissions)}`);
  if (notices.length > 0) cli.printData(`\n${table(cli, noticeColumns(cli), notices)}`);
}

function eventColumns({ text }: Cli) {
  return [
    { heading: '#', cell: ({ sequence }: EventAnswer) => sequence },
    { heading: text({ vi: 'Lúc', en: 'At' }), cell: ({ at }: EventAnswer) => at },
    {
      heading: text({ vi: 'Sự kiện', en: 'Event' }),
      cell: ({ fact }: EventAnswer) => {
        const name = EVENT_NAMES[fact.type];
        return name === undefined ? fact.type : text(name);
      },
    },
    { heading: text({ vi: 'Bởi', en: 'By' }), cell: ({ actor }: EventAnswer) => actor },
    { heading: text({ vi: 'Lý do', en: 'Reason' }), cell: ({ reason }: EventAnswer) => reason },
    { heading: text({ vi: 'Mã băm', en: 'Hash' }), cell: ({ hash }: EventAnswer) => hash.slice(0, 12) },
  ];
}

function submissionColumns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Bản nộp', en: 'Submission' }), cell: ({ version }: SubmissionAnswer) => version },
    { heading: text({ vi: 'Lúc', en: 'At' }), cell: ({ storedAt }: SubmissionAnswer) => storedAt },
    {
      heading: text({ vi: 'Đúng hạn', en: 'On time' }),
      cell: ({ onTime }: SubmissionAnswer) =>
        onTime ? text({ vi: 'có', en: 'yes' }) : text({ vi: 'không', en: 'no' }),
    },
    {
      heading: text({ vi: 'Không phát sinh', en: 'Nil' }),
      cell: ({ nil }: SubmissionAnswer) => (nil ? text({ vi: 'có', en: 'yes' }) : ''),
    },
    { heading: text({ vi: 'Bởi', en: 'By' }), cell: ({ actor }: SubmissionAnswer) => actor },
    {
      heading: text({ vi: 'Tệp', en: 'Files' }),
      cell: ({ files }: SubmissionAnswer) => files.map(({ name }) => name).join(', '),
    },
  ];
}
