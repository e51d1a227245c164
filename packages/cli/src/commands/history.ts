import type { Command } from 'commander';
import { jumpReasonId } from '@kyhan/plan/ids';
import type { EventAnswer, HistoryAnswer, SubmissionAnswer } from '@kyhan/contracts';
import {
  BEHALF_MEANS_NAMES,
  eventSentence,
  type InBoth,
  officialDay,
  pageWords,
  sameInBoth,
  shortIsoInstant,
  withNowCalled,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import { table, type Column } from '../terminal/table.js';
import { noticeColumns } from './notices.js';

/** As much of a hash as tells events apart; `--json` has all of it. */
const HASH_SHOWN = 12;

/** `kyhan history`: everything that happened to an assignment, what was sent and what was handed in. */
export function historyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'history',
    does: cliWords.history.does,
    lines: ['kyhan history dak-nong-632/press-briefing/2023-10/topics/so-gddt --json'],
  })
    .argument('<assignment>', cli.text(cliWords.value.assignment))
    .action(async (assignmentId: string, { json }: { json?: true }, command: Command) => {
      const history = await reading(cli, command, (api) => api.getHistory({ params: { id: assignmentId } }));
      if (json) cli.printJson(history);
      else printHistory(cli, history);
    });
}

/** The name of a unit by its id. */
type UnitWording = (unitId: string) => InBoth;

function printHistory(cli: Cli, history: HistoryAnswer): void {
  const { events, submissions, notices, unitNames, assignment } = history;
  const { unitId, unitNowName } = assignment;
  const unitName: UnitWording = (id) =>
    withNowCalled(unitNames[id] ?? sameInBoth(id), id === unitId ? unitNowName : undefined);
  const { asked } = assignment;
  // What waited for its unit's head was on time, or late, by the approval; the event says which.
  const isUnjudged = asked || assignment.approval;
  cli.printData(table(cli, eventColumns(cli, unitName, asked), events));
  if (submissions.length > 0)
    cli.printData(
      `\n${table(cli, [...submissionColumns(cli, isUnjudged), ...jumpColumns(submissions)], submissions)}`,
    );
  if (notices.length > 0) cli.printData(`\n${table(cli, noticeColumns(cli), notices)}`);
}

/** Why figures differ from those of the period before, where that was asked of any version. */
function jumpColumns(submissions: readonly SubmissionAnswer[]): Column<SubmissionAnswer>[] {
  if (submissions.every((one) => jumpReasons(one).length === 0)) return [];
  return [
    {
      heading: cliWords.history.jumpReasons,
      cell: (one) => jumpReasons(one).join('; '),
      yields: 'wrap',
    },
  ];
}

/** Each with the field that it is about. */
function jumpReasons({ values }: SubmissionAnswer): string[] {
  return Object.keys(values).flatMap((fieldId) => {
    const reason = values[jumpReasonId(fieldId)];
    return typeof reason === 'string' ? [`${fieldId}: ${reason}`] : [];
  });
}

function eventColumns(cli: Cli, unitName: UnitWording, asked: boolean): Column<EventAnswer>[] {
  const { text } = cli;
  return [
    { heading: cliWords.column.number, cell: ({ sequence }) => sequence },
    { heading: cliWords.column.at, cell: ({ at }) => shortIsoInstant(at) },
    {
      heading: cliWords.column.event,
      cell: ({ fact }) => text(eventSentence(fact, unitName, { asked })),
      yields: 'wrap',
    },
    { heading: cliWords.column.by, cell: (event) => text(event.actorName), yields: 'wrap' },
    { heading: cliWords.column.reason, cell: (event) => reasonOf(event, cli), yields: 'wrap' },
    { heading: cliWords.column.hash, cell: ({ hash }) => hash.slice(0, HASH_SHOWN), yields: 'drop' },
  ];
}

/** Why, on which paper, and who granted it. */
function reasonOf({ reason, document, grantor }: EventAnswer, { text }: Cli): string | undefined {
  const parts = [
    reason,
    document === undefined ? undefined : text(pageWords.history.document({ document })),
    grantor === undefined ? undefined : text(pageWords.history.grantor({ grantor })),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** Of what was entered for the unit, also how and when it had come. */
function handedInBy({ actorName: by, onBehalf }: SubmissionAnswer): InBoth {
  if (onBehalf === undefined) return by;
  const { means, receivedOn } = onBehalf;
  return cliWords.history.entered({ by, means: BEHALF_MEANS_NAMES[means], day: officialDay(receivedOn) });
}

function submissionColumns({ text }: Cli, isUnjudged: boolean): Column<SubmissionAnswer>[] {
  const yesNo = (is: boolean) => text(is ? cliWords.value.yes : cliWords.value.no);
  return [
    { heading: cliWords.column.submission, cell: ({ version }) => version },
    { heading: cliWords.column.at, cell: ({ storedAt }) => shortIsoInstant(storedAt) },
    {
      heading: cliWords.column.onTime,
      // A later version mends or corrects, and who is asked is called late by nothing.
      cell: ({ onTime, version }) => (isUnjudged || version > 1 ? '' : yesNo(onTime)),
    },
    { heading: cliWords.column.nil, cell: ({ nil }) => (nil ? yesNo(true) : '') },
    { heading: cliWords.column.by, cell: (one) => text(handedInBy(one)), yields: 'wrap' },
    {
      heading: cliWords.column.files,
      cell: ({ files }) => files.map(({ name }) => name).join(', '),
      yields: 'wrap',
    },
  ];
}
