import type { Command } from 'commander';
import type { AssignmentAnswer } from '@kyhan/contracts';
import {
  BEHALF_MEANS_NAMES,
  type InBoth,
  periodName,
  shortDate,
  shortIsoInstant,
  statusName,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import { keyedLines } from '../terminal/keyed-lines.js';
import { sendingLines } from '../terminal/sending-lines.js';
import { owedTitle } from '../terminal/owed-title.js';
import { owingUnit } from '../terminal/owing-unit.js';

/** `kyhan show`: one assignment with its days. */
export function showCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'show',
    does: cliWords.show.does,
    lines: ['kyhan show dak-nong-632/press-briefing/2023-10/topics/so-gddt'],
  })
    .argument('<assignment>', cli.text(cliWords.value.assignment))
    .action(async (assignmentId: string, { json }: { json?: true }, command: Command) => {
      const { assignment, sending } = await reading(cli, command, async (api) => ({
        assignment: await api.getAssignment({ params: { id: assignmentId } }),
        sending: await api.getSendings({ params: { id: assignmentId } }),
      }));
      const sent = sendingLines(sending);
      if (json) cli.printJson(sent.length === 0 ? assignment : { ...assignment, sending });
      else {
        const told = sent.map(([name, said]) => [name, cli.text(said)] as const);
        cli.printData(keyedLines(cli, [...lines(cli, assignment), ...told]));
      }
    });
}

function lines({ text, language }: Cli, assignment: AssignmentAnswer): (readonly [InBoth, string])[] {
  const { periodKey, periodFrom, periodTo, transferredToName } = assignment;
  const {
    opensAt,
    dueAt,
    lockAt,
    escalatedLevel,
    contestedAt,
    promisedOn,
    asking,
    stoppedAt,
    acknowledgedAt,
  } = assignment;
  const span = `${shortDate(periodFrom)} – ${shortDate(periodTo)}`;
  return [
    [cliWords.column.assignment, assignment.assignmentId],
    [cliWords.column.status, statusName(assignment.status, language, assignment)],
    [cliWords.column.unit, text(owingUnit(assignment))],
    ...(transferredToName === undefined
      ? []
      : [[cliWords.show.transferredTo, text(transferredToName)] as const]),
    [cliWords.column.obligation, text(owedTitle(assignment))],
    [cliWords.column.period, `${periodName(periodKey, language, periodFrom)} (${span})`],
    [cliWords.column.opens, shortIsoInstant(opensAt)],
    [cliWords.column.due, `${shortDate(assignment.dueOn)} (${shortIsoInstant(dueAt)})`],
    [cliWords.column.locks, shortIsoInstant(lockAt)],
    [cliWords.column.submission, text(submission(assignment))],
    ...(assignment.prepared === undefined
      ? []
      : [[cliWords.show.prepared, String(assignment.prepared.version)] as const]),
    ...entered(assignment).map((said) => [cliWords.show.entered, text(said)] as const),
    ...returns(assignment).map((said) => [cliWords.show.returned, text(said)] as const),
    [cliWords.show.escalatedLevel, String(escalatedLevel)],
    ...(contestedAt === undefined
      ? []
      : [[cliWords.show.contestedAt, shortIsoInstant(contestedAt)] as const]),
    ...(acknowledgedAt === undefined
      ? []
      : [[cliWords.show.acknowledgedAt, shortIsoInstant(acknowledgedAt)] as const]),
    ...(stoppedAt === undefined ? [] : [[cliWords.show.stoppedAt, shortIsoInstant(stoppedAt)] as const]),
    ...(asking === undefined ? [] : [[cliWords.show.asking, shortDate(asking.newDueOn)] as const]),
    ...(assignment.waivedRules ?? []).map((rule) => [cliWords.show.waivedRule, rule] as const),
    ...(promisedOn === undefined ? [] : [[cliWords.show.promisedOn, shortDate(promisedOn)] as const]),
  ];
}

/** Who is asked is called late by nothing, and what need not be done neither. */
function punctuality({ asked, waivedAt, onTime }: AssignmentAnswer): string {
  if (asked || waivedAt !== undefined) return 'untold';
  return onTime === true ? 'onTime' : 'late';
}

/** The version in force, and the punctuality of the assignment. */
function submission(assignment: AssignmentAnswer): InBoth {
  const { onTime, nil, version, daysLate = 0, status } = assignment;
  if (onTime === undefined) return cliWords.show.nothingYet;
  // What is overdue has days too, of another day: that of its return.
  const days = status === 'overdue' ? 0 : daysLate;
  return cliWords.show.version({ version, how: punctuality(assignment), days, nil: nil === true });
}

function entered({ entered: entry }: AssignmentAnswer): InBoth[] {
  if (entry === undefined) return [];
  const { means, receivedOn, confirmedAt, disputedAt } = entry;
  // Of what was taken over no unit is asked.
  const unanswered = means === 'before-use' ? 'unasked' : 'none';
  const confirmed = confirmedAt === undefined ? unanswered : 'confirmed';
  const answer = disputedAt === undefined ? confirmed : 'disputed';
  return [cliWords.show.enteredAs({ means: BEHALF_MEANS_NAMES[means], day: shortDate(receivedOn), answer })];
}

function returns({ timesReturned, timesMendedLate }: AssignmentAnswer): InBoth[] {
  return timesReturned === 0 ? [] : [cliWords.show.returns({ timesReturned, timesMendedLate })];
}
