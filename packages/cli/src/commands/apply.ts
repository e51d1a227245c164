import type { Command } from 'commander';
import type { AppliedPlanAnswer, PlanChangesAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { CONSEQUENCES } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { commandOf } from '../arguments/command-of.js';
import { planOf } from '../arguments/plan-of.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import { sentPlan } from '../stack/sent-plan.js';
import { withProgress } from '../terminal/with-progress.js';

interface ApplyOptions {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly moveOpen?: boolean;
  readonly join?: true;
  readonly silentUntil?: string;
  readonly json?: true;
}

/**
 * `kyhan apply`: stores a new version of a plan, keeps its Schedules and lets open cycles follow a corrected
 * calendar. A first or an unchanged plan is applied at once; one that moves open cycles or writes to people is
 * shown and asked about first, and without a terminal wants `--yes`.
 */
export function applyCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'apply',
    does: cliWords.apply.does,
    lines: ['kyhan apply plan.yaml --dry-run', 'kyhan apply examples/dak-nong-632/plan.yaml --yes'],
  })
    .argument('<plan>', text(cliWords.value.planFile))
    .option('--dry-run', text(cliWords.apply.dryRun))
    .option('--yes', text(cliWords.apply.yes))
    .option('--move-open', text(cliWords.diff.moveOpen))
    .option('--join', text(cliWords.join.atApply))
    .option('--silent-until <day>', text(cliWords.apply.silentUntil), dayArgument)
    .action(async (file: string, options: ApplyOptions, command: Command) => {
      const wish = { plan: await planOf(cli, cli.pathOf(file)), moveOpen: options.moveOpen ?? false };
      if (options.dryRun) await show(cli, command, { ...wish, json: options.json });
      else await acting(cli, command, (api) => applyChanges(cli, api, { ...options, ...wish, file }));
    });
}

interface Wish {
  readonly plan: Plan;
  readonly moveOpen: boolean;
}

async function show(
  cli: Cli,
  command: Command,
  { json, ...wish }: Wish & { json: true | undefined },
): Promise<void> {
  const body = { ...wish, plan: sentPlan(wish.plan) };
  const changes = await reading(cli, command, (api) => api.planChanges({ body }));
  if (json) cli.printJson(changes);
  else (await import('../changes/ask-to-apply.js')).printChanges(cli, wish.plan, changes);
  cli.tell(cliWords.apply.dryRunDone);
}

/** @throws KyhanError APPLY_UNCONFIRMED where there is somebody to be asked about and nobody to ask */
export async function applyChanges(
  cli: Cli,
  api: ApiClient,
  { file, yes, json, plan, moveOpen, join, silentUntil }: ApplyOptions & Wish & { readonly file: string },
): Promise<void> {
  const body = { plan: sentPlan(plan), moveOpen };
  // Who joins is known by comparing with the version before.
  const changes = yes && !join ? undefined : await api.planChanges({ body });
  const { askToApply } = await import('../changes/ask-to-apply.js');
  if (!yes && changes?.needsConfirmation && !(await askToApply(cli, { changes, plan, file }))) {
    cli.tell(cliWords.apply.notApplied);
    return cli.endWith(CONSEQUENCES.conflict.exitCode);
  }
  // What was looked at is what is applied: another version in between is told, not overrun.
  const seen = changes === undefined ? {} : { onVersion: changes.appliedVersion };
  const silent = silentUntil === undefined ? {} : { silentTo: silentUntil };
  const applied = await withProgress(
    cli,
    cliWords.apply.applying,
    api.applyPlan({ body: { ...body, ...seen, ...silent } }),
  );
  if (join) for (const change of changes?.openCycles ?? []) await joined(cli, api, change);
  if (json) cli.printJson(applied);
  else cli.printData(sentence(cli, applied));
  sayRefusals(cli, applied);
}

/** Takes the units that the version asks as well into a cycle that is open. */
async function joined(
  cli: Cli,
  api: ApiClient,
  { cycleId, audience: { joins } }: PlanChangesAnswer['openCycles'][number],
): Promise<void> {
  if (joins.length === 0) return;
  const reason = cli.text(cliWords.join.byVersion);
  const { assignmentIds } = await api.joinCycle({ body: { cycleId, units: [...joins], reason } });
  for (const assignment of assignmentIds) cli.tell(cliWords.join.joined({ assignment }));
}

function sentence(
  { text }: Cli,
  { version, changed, schedules, openedNow, moved }: AppliedPlanAnswer,
): string {
  const kept = schedules.created.length + schedules.updated.length + schedules.unchanged.length;
  const moves = moved.reduce((sum, cycle) => sum + cycle.moved, 0);
  const said = changed
    ? cliWords.apply.applied({ version, schedules: kept, opened: openedNow.length })
    : cliWords.apply.appliedBefore({ version });
  return `${text(said)}${moves === 0 ? '' : text(cliWords.apply.moved({ count: moves }))}`;
}

function sayRefusals(cli: Cli, { moved }: AppliedPlanAnswer): void {
  for (const { assignmentId, message } of moved.flatMap(({ refused }) => refused))
    cli.say(cli.text(cliWords.apply.keepsDay({ assignment: assignmentId, why: message })));
}
