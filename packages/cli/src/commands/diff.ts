import type { Command } from 'commander';
import type { PlanChanges } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import type { PlanDiff } from '@kyhan/plan';
import { printChanges } from '../changes/ask-to-apply.js';
import { printPlanDiff } from '../changes/print-plan-diff.js';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { planOf } from '../arguments/plan-of.js';
import { reading } from '../stack/reading.js';

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
    does: {
      vi: 'so sánh hai tệp kế hoạch, hoặc một tệp với kế hoạch đang áp dụng',
      en: 'compare two plan files, or a plan file with what is applied',
    },
    lines: ['kyhan diff plan.yaml', 'kyhan diff plan-2026.yaml plan-2027.yaml --json'],
  })
    .argument(
      '<plans...>',
      text({
        vi: 'tệp kế hoạch cũ và mới; chỉ một tệp: so với kế hoạch đang áp dụng',
        en: 'the older and the newer plan file; one alone: against what is applied',
      }),
    )
    .option(
      '--from <day>',
      text({
        vi: 'với hai tệp: so các đợt sắp tới kể từ ngày này (mặc định: hôm nay)',
        en: 'with two files: compare coming cycles from this day on (default: today)',
      }),
      dayArgument,
    )
    .option('--move-open', text(MOVE_OPEN))
    .addHelpText('after', `\n${text(JSON_FIELDS)}`)
    .action(async (files: string[], options: DiffOptions, command: Command) => {
      const [file = '', newer, ...others] = files;
      if (others.length > 0) throw new KyhanError('COMMAND_INVALID', { problem: text(TOO_MANY) });
      if (newer === undefined) await againstApplied(cli, command, { ...options, file });
      else await betweenFiles(cli, { ...options, file, newer });
    });
}

const TOO_MANY = { vi: 'nhiều nhất hai tệp', en: 'two files at most' } as const;

/** `apply` takes it too. */
export const MOVE_OPEN = {
  vi: 'đợt đang mở theo quy tắc mới (mặc định: giữ hạn và phiên bản của mình)',
  en: 'open cycles follow changed rules (default: they keep their day and version)',
} as const;

const JSON_FIELDS = {
  vi: `--json: changed; fields, obligations, units, groups, policies, forms (added, removed, changed:
[{id, fields: [{field, before, after}]}]); calendarDays; cycles (appears | vanishes | moves). So với kế hoạch
đang áp dụng còn có: slug, appliedVersion, openCycles (moves, stays, newDueOn, ruleDueOn, because), opensNow,
unitsWithoutFuture, people, needsConfirmation.`,
  en: `--json: changed; fields, obligations, units, groups, policies, forms (added, removed, changed:
[{id, fields: [{field, before, after}]}]); calendarDays; cycles (appears | vanishes | moves). Against what is
applied also: slug, appliedVersion, openCycles (moves, stays, newDueOn, ruleDueOn, because), opensNow,
unitsWithoutFuture, people, needsConfirmation.`,
} as const;

async function betweenFiles(
  cli: Cli,
  { file, newer, from, moveOpen, json }: DiffOptions & { readonly file: string; readonly newer: string },
): Promise<void> {
  if (moveOpen) throw misplaced(cli, '--move-open');
  const [before, after] = [await planOf(cli, cli.pathOf(file)), await planOf(cli, cli.pathOf(newer))];
  const { planDiff } = await import('@kyhan/plan');
  const { localDate } = await import('@kyhan/calendar');
  const diff: PlanDiff = planDiff(before, after, from ?? localDate(Date.now(), after.timeZone));
  if (json) cli.printJson(diff);
  else printPlanDiff(cli, diff);
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
  if (from !== undefined) throw misplaced(cli, '--from');
  const plan = await planOf(cli, cli.pathOf(file));
  const changes = await reading(cli, command, (api) =>
    api.ask<PlanChanges>('/plans/changes', { plan, moveOpen }),
  );
  if (json) cli.printJson(changes);
  else printChanges(cli, changes);
}

function misplaced({ text }: Cli, option: string): KyhanError {
  const problem =
    option === '--from'
      ? text({ vi: '--from chỉ dùng khi so hai tệp', en: '--from is for two files' })
      : text({
          vi: '--move-open chỉ dùng khi so với kế hoạch đang áp dụng',
          en: '--move-open is for what is applied',
        });
  return new KyhanError('COMMAND_INVALID', { problem });
}
