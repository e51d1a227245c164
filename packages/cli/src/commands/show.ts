import type { Command } from 'commander';
import type { AssignmentAnswer } from '@kyhan/contracts';
import { type InBoth, periodName, shortDate, shortIsoInstant, STATUS_NAMES } from '@kyhan/words';
import { columnWords, showWords, valueWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import { keyedLines } from '../terminal/keyed-lines.js';

/** `kyhan show`: one assignment with its days. */
export function showCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'show',
    does: showWords.does,
    lines: ['kyhan show dak-nong-632/press-briefing/2023-10/topics/so-gddt'],
  })
    .argument('<assignment>', cli.text(valueWords.assignment))
    .action(async (assignmentId: string, { json }: { json?: true }, command: Command) => {
      const assignment = await reading(cli, command, (api) =>
        api.getAssignment({ params: { id: assignmentId } }),
      );
      if (json) cli.printJson(assignment);
      else cli.printData(keyedLines(cli, lines(cli, assignment)));
    });
}

function lines({ text, language }: Cli, assignment: AssignmentAnswer) {
  const { unitId, insteadOf, obligationId, stepId, periodKey, periodFrom, periodTo } = assignment;
  const { opensAt, dueAt, lockAt, escalatedLevel } = assignment;
  const span = `${shortDate(periodFrom)} – ${shortDate(periodTo)}`;
  return [
    [columnWords.assignment, assignment.assignmentId],
    [columnWords.status, text(STATUS_NAMES[assignment.status])],
    [columnWords.unit, insteadOf === undefined ? unitId : `${unitId} (${insteadOf})`],
    [columnWords.obligation, stepId === 'main' ? obligationId : `${obligationId}, ${stepId}`],
    [columnWords.period, `${periodName(periodKey, language)} (${span})`],
    [columnWords.opens, shortIsoInstant(opensAt)],
    [columnWords.due, `${shortDate(assignment.dueOn)} (${shortIsoInstant(dueAt)})`],
    [columnWords.locks, shortIsoInstant(lockAt)],
    [columnWords.submission, text(submission(assignment))],
    [showWords.escalatedLevel, String(escalatedLevel)],
  ] as const;
}

function submission({ onTime, nil, version }: AssignmentAnswer): InBoth {
  if (onTime === undefined) return showWords.nothingYet;
  const punctuality = onTime ? showWords.onTime : showWords.late;
  return (nil === true ? showWords.nilVersion : showWords.version)({ version, punctuality });
}
