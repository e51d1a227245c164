import type { Command } from 'commander';
import type { CallAnswer } from '@kyhan/contracts';
import { CONTACT_ROLE_NAMES, pageWords, shortDate, shortDue, statusName, withNowCalled } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import { printList } from '../stack/print-list.js';
import type { Cli } from '../terminal/cli.js';
import { owedTitle } from '../terminal/owed-title.js';
import { table, type Column } from '../terminal/table.js';

interface CallsOptions {
  readonly plan?: string;
  readonly obligation?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: true;
}

/** `kyhan calls`: whom to call about what, and what was promised. */
export function callsCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'calls',
    does: cliWords.calls.does,
    lines: ['kyhan calls', 'kyhan calls --obligation press-briefing --json'],
  })
    .option('--plan <slug>', text(cliWords.value.plan))
    .option('--obligation <id>', text(cliWords.list.obligation))
    .option('--limit <n>', text(cliWords.value.limit), countArgument, 100)
    .option('--after <place>', text(cliWords.value.after))
    .action(async ({ json, limit, after, ...filter }: CallsOptions, command: Command) => {
      const list = await reading(cli, command, (api) =>
        allUpTo(
          limit,
          async (paging) => {
            const { calls, ...page } = await api.listCalls({ query: { ...filter, ...paging } });
            return [calls, page];
          },
          after,
        ),
      );
      printList(cli, list, {
        json,
        counted: cliWords.calls.counted,
        rows: (items) => table(cli, columns(cli), items),
      });
    });
}

function columns({ text, language }: Cli): Column<CallAnswer>[] {
  const words = pageWords.calls;
  return [
    { heading: cliWords.column.due, cell: (call) => shortDue(call) },
    {
      heading: cliWords.column.status,
      cell: (call) => statusName(call.status, language, call),
      yields: 'wrap',
    },
    {
      heading: cliWords.column.unit,
      cell: ({ unitName, unitNowName }) => text(withNowCalled(unitName, unitNowName)),
      yields: 'wrap',
    },
    { heading: words.whom, cell: ({ contacts }) => whom(contacts, language), yields: 'wrap' },
    {
      heading: cliWords.calls.phone,
      cell: ({ contacts }) => contacts.find(({ phone }) => phone !== undefined)?.phone ?? text(words.noPhone),
    },
    {
      heading: words.lastNote,
      // What was erased was said all the same.
      cell: ({ lastNote }) => (lastNote === undefined ? text(words.never) : (lastNote.text ?? '')),
      yields: 'wrap',
    },
    {
      heading: cliWords.calls.promisedFor,
      cell: ({ lastNote }) => (lastNote?.promisedOn === undefined ? '' : shortDate(lastNote.promisedOn)),
    },
    { heading: cliWords.column.obligation, cell: (call) => text(owedTitle(call)), yields: 'cut' },
    { heading: cliWords.column.assignment, cell: ({ assignmentId }) => assignmentId, isId: true },
  ];
}

/** Whoever has the telephone that is shown, else the first one. */
function whom(contacts: CallAnswer['contacts'], language: Cli['language']): string {
  const one = contacts.find(({ phone }) => phone !== undefined) ?? contacts[0];
  return one === undefined
    ? ''
    : [CONTACT_ROLE_NAMES[one.role][language], one.name].filter(Boolean).join(' ');
}
