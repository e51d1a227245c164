import type { Command } from 'commander';
import type { PostponementAnswer } from '@kyhan/contracts';
import { shortDate, shortDue } from '@kyhan/words';
import { cliWords, effectLines } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { derivedId } from '../arguments/derived-id.js';
import { printSection, printTable } from '../changes/print-section.js';
import { paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import { printOutcomes } from '../rulings/print-outcomes.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface PostponeOptions extends PaperOptions {
  readonly to: string;
  readonly reason: string;
  readonly dayOff?: true;
  readonly dryRun?: true;
  readonly id?: string;
}

/** `kyhan postpone`: the meeting of a cycle lies on another day, and all that hangs on it follows, in this cycle only. */
export function postponeCommand(cli: Cli): Command {
  const { text } = cli;
  const { postpone, draft, planAct, ruling } = cliWords;
  const command = commandOf(cli, { name: 'postpone', does: postpone.does, lines: [postpone.example] });
  return withPaperOptions(cli, command.argument('<cycle>', text(draft.cycle)))
    .requiredOption('--to <day>', text(postpone.to), dayArgument)
    .requiredOption('--reason <text>', text(planAct.reason))
    .option('--day-off', text(ruling.dayOff))
    .option('--dry-run', text(postpone.dryRun))
    .option('--id <id>', text(planAct.id))
    .action(async (cycleId: string, options: PostponeOptions, of: Command) => {
      const { to: meetingOn, reason, dayOff, dryRun = false, id, json, ...paper } = options;
      const meant = dayOff ? { onDayOff: dayOff } : {};
      const asked = { cycleId, meetingOn, reason, ...meant, ...paperOf(paper) };
      const body = { postponementId: id ?? derivedId(asked), ...asked, dryRun };
      const answer = await acting(cli, of, (api) => api.postponeMeeting({ body }));
      if (json) cli.printJson(answer);
      else printPostponed(cli, answer);
      const refused = answer.outcomes.filter(({ outcome }) => outcome === 'refused');
      printOutcomes(cli, refused, json);
    });
}

type Move = PostponementAnswer['moves'][number];

function printPostponed(cli: Cli, { kind, from, to, moves, stays }: PostponementAnswer): void {
  const { text } = cli;
  const { postpone, column, value } = cliWords;
  cli.printData(text(postpone[kind]({ from: shortDate(from), to: shortDate(to) })));
  const columns = [
    { heading: column.unit, cell: ({ unit }: Move) => unit, yields: 'cut' },
    {
      heading: column.due,
      cell: (move: Move) => `${shortDue(move.from)} → ${shortDue(move.to)}`,
      yields: 'wrap',
    },
    { heading: postpone.told, cell: ({ told }: Move) => text(told ? value.yes : value.no) },
    { heading: column.assignment, cell: ({ assignmentId }: Move) => assignmentId, isId: true },
  ] as const;
  printTable(cli, postpone.moves, { columns: [...columns], rows: moves });
  printSection(cli, postpone.stays, effectLines.stays(cli, { stays }));
}
