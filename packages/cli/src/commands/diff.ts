import type { Command } from 'commander';
import type { KyhanError } from '@kyhan/errors';
import type { PlanDiff } from '@kyhan/plan';
import type { InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { planOf } from '../arguments/plan-of.js';
import { reading } from '../stack/reading.js';
import { sentPlan } from '../stack/sent-plan.js';
import { commandInvalid } from '../arguments/command-invalid.js';

interface DiffOptions {
  readonly from?: string;
  readonly moveOpen?: true;
  readonly json?: true;
}

/** `kyhan diff`: two plan files, or a plan file against what is applied. Exit 0, the same or not. */
export function diffCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'diff',
    does: cliWords.diff.does,
    lines: ['kyhan diff plan.yaml', 'kyhan diff plan-2026.yaml plan-2027.yaml --json'],
  })
    .argument('<plans...>', text(cliWords.diff.files))
    .option('--from <day>', text(cliWords.diff.from), dayArgument)
    .option('--move-open', text(cliWords.diff.moveOpen))
    .addHelpText('after', `\n${text(cliWords.diff.jsonFields)}`)
    .action(async (files: string[], options: DiffOptions, command: Command) => {
      const [file = '', newer, ...others] = files;
      if (others.length > 0) throw commandInvalid(cliWords.diff.tooMany);
      if (newer === undefined) await againstApplied(cli, command, { ...options, file });
      else await betweenFiles(cli, { ...options, file, newer });
    });
}

async function betweenFiles(
  cli: Cli,
  { file, newer, from, moveOpen, json }: DiffOptions & { readonly file: string; readonly newer: string },
): Promise<void> {
  if (moveOpen) throw misplaced(cliWords.diff.moveOpenMisplaced);
  const [before, after] = [await planOf(cli, cli.pathOf(file)), await planOf(cli, cli.pathOf(newer))];
  const { planDiff } = await import('@kyhan/plan');
  const { localDate } = await import('@kyhan/calendar');
  const diff: PlanDiff = planDiff(before, after, from ?? localDate(Date.now(), after.timeZone));
  if (json) cli.printJson(diff);
  else (await import('../changes/print-plan-diff.js')).printPlanDiff(cli, after, diff);
}

async function againstApplied(
  cli: Cli,
  command: Command,
  {
    file,
    from,
    moveOpen = false,
    json,
  }: Omit<DiffOptions, 'moveOpen'> & { file: string; moveOpen?: boolean },
): Promise<void> {
  if (from !== undefined) throw misplaced(cliWords.diff.fromMisplaced);
  const plan = await planOf(cli, cli.pathOf(file));
  const changes = await reading(cli, command, (api) =>
    api.planChanges({ body: { plan: sentPlan(plan), moveOpen } }),
  );
  if (json) cli.printJson(changes);
  else (await import('../changes/ask-to-apply.js')).printChanges(cli, plan, changes);
}

function misplaced(problem: InBoth): KyhanError {
  return commandInvalid(problem);
}
