import type { Command } from 'commander';
import { readAssignmentId } from '@kyhan/plan/ids';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { decideDraft, paperOf, withPaperOptions, type PaperOptions } from '../drafts/decide-draft.js';
import type { Cli } from '../terminal/cli.js';
import { actFor } from '../unit-acts/act-for.js';

interface ConfirmOptions extends PaperOptions {
  readonly reason?: string;
  readonly due?: string;
  readonly dayOff?: true;
  readonly wrong?: true;
  readonly ofVersion?: number;
  readonly id?: string;
}

/**
 * `kyhan confirm`: recurrence and day of a draft hold, and it opens once nothing is left to wait for; or, of an
 * assignment, for its unit, what was entered for it is right, or wrong.
 */
export function confirmCommand(cli: Cli): Command {
  const { draft, unitAct } = cliWords;
  const lines = [draft.confirmExample, unitAct.confirmExample];
  const base = commandOf(cli, { name: 'confirm', does: unitAct.confirm, lines });
  return withPaperOptions(cli, base.argument('<id>', cli.text(unitAct.toConfirm)))
    .option('--reason <text>', cli.text(draft.note))
    .option('--due <day>', cli.text(draft.due), dayArgument)
    .option('--day-off', cli.text(cliWords.ruling.dayOff))
    .option('--wrong', cli.text(unitAct.wrong))
    .option('--of-version <n>', cli.text(unitAct.readVersion), positiveArgument)
    .option('--id <id>', cli.text(unitAct.id))
    .action(async (id: string, options: ConfirmOptions, command: Command) => {
      if (readAssignmentId(id) !== undefined) return await answer(cli, command, { id, options });
      const { reason, due, dayOff, json } = options;
      const said = {
        ...(reason === undefined ? {} : { reason }),
        ...(due === undefined ? {} : { dueOn: due }),
        ...(dayOff === undefined ? {} : { onDayOff: dayOff }),
      };
      await decideDraft(cli, command, {
        body: { cycleId: id, act: 'confirm', ...paperOf(options), ...said },
        json,
      });
    });
}

async function answer(
  cli: Cli,
  command: Command,
  { id: assignmentId, options }: { readonly id: string; readonly options: ConfirmOptions },
): Promise<void> {
  const { wrong, ofVersion: version, due: _due, dayOff: _dayOff, ...rest } = options;
  const act = {
    act: wrong ? 'dispute' : 'confirm',
    ...(version === undefined ? {} : { version }),
  } as const;
  await actFor(cli, command, { assignmentId, act, options: rest });
}
