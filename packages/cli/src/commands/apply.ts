import type { Command } from 'commander';
import type { AppliedPlan, PlanChanges } from '@kyhan/client';
import { CONSEQUENCES } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { askToApply, printChanges } from '../changes/ask-to-apply.js';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { planOf } from '../arguments/plan-of.js';
import type { StackApi } from '../stack/stack-api.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import { withProgress } from '../terminal/with-progress.js';
import { MOVE_OPEN } from './diff.js';

interface ApplyOptions {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly moveOpen?: boolean;
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
    does: { vi: 'áp dụng tệp kế hoạch vào hệ thống đang chạy', en: 'apply a plan file to the running stack' },
    lines: ['kyhan apply plan.yaml --dry-run', 'kyhan apply examples/dak-nong-632/plan.yaml --yes'],
  })
    .argument('<plan>', text({ vi: 'tệp kế hoạch (YAML)', en: 'plan file (YAML)' }))
    .option(
      '--dry-run',
      text({ vi: 'chỉ cho xem thay đổi, không áp dụng', en: 'show the changes and do nothing' }),
    )
    .option(
      '--yes',
      text({
        vi: 'không hỏi lại khi đợt đang mở bị dời hạn hoặc có người nhận thư',
        en: 'do not ask where open cycles move or people are written to',
      }),
    )
    .option('--move-open', text(MOVE_OPEN))
    .action(async (file: string, options: ApplyOptions, command: Command) => {
      const wish = { plan: await planOf(cli, cli.pathOf(file)), moveOpen: options.moveOpen ?? false };
      if (options.dryRun) await show(cli, command, { ...wish, json: options.json });
      else await acting(cli, command, (api) => apply(cli, api, { ...options, ...wish, file }));
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
  const changes = await reading(cli, command, (api) => api.ask<PlanChanges>('/plans/changes', wish));
  if (json) cli.printJson(changes);
  else printChanges(cli, changes);
  cli.say(cli.text({ vi: 'Chưa áp dụng gì (--dry-run).', en: 'Nothing was applied (--dry-run).' }));
}

/** @throws KyhanError APPLY_UNCONFIRMED where there is somebody to be asked about and nobody to ask */
async function apply(
  cli: Cli,
  api: StackApi,
  { file, yes, json, plan, moveOpen }: ApplyOptions & Wish & { readonly file: string },
): Promise<void> {
  const { text } = cli;
  const wish = { plan, moveOpen };
  const changes = yes ? undefined : await api.ask<PlanChanges>('/plans/changes', wish);
  if (changes?.needsConfirmation && !(await askToApply(cli, changes, file))) {
    cli.say(text({ vi: 'Chưa áp dụng gì.', en: 'Nothing was applied.' }));
    return cli.endWith(CONSEQUENCES.conflict.exitCode);
  }
  // What was looked at is what is applied: another version in between is told, not overrun.
  const seen = changes === undefined ? {} : { onVersion: changes.appliedVersion };
  const doing = text({ vi: 'đang áp dụng kế hoạch', en: 'applying the plan' });
  const applied = await withProgress(cli, doing, api.post<AppliedPlan>('/plans', { ...wish, ...seen }));
  if (json) cli.printJson(applied);
  else cli.printData(sentence(cli, applied));
  sayRefusals(cli, applied);
}

function sentence({ text }: Cli, { version, changed, schedules, openedNow, moved }: AppliedPlan): string {
  const kept = schedules.created.length + schedules.updated.length + schedules.unchanged.length;
  const moves = moved.reduce((sum, cycle) => sum + cycle.moved, 0);
  const also =
    moves === 0
      ? ''
      : text({ vi: `, đổi hạn ${moves} việc đang mở`, en: `, ${moves} open assignments moved` });
  if (!changed)
    return text({
      vi: `Phiên bản ${version} đã được áp dụng từ trước${also}`,
      en: `Version ${version} was applied before${also}`,
    });
  return text({
    vi: `Đã áp dụng phiên bản ${version}: ${kept} lịch, mở ngay ${openedNow.length} đợt${also}`,
    en: `Applied version ${version}: ${kept} Schedules, ${openedNow.length} cycles opened now${also}`,
  });
}

function sayRefusals({ text, say }: Cli, { moved }: AppliedPlan): void {
  for (const { assignmentId, code } of moved.flatMap(({ refused }) => refused))
    say(
      text({ vi: `${assignmentId} giữ hạn của mình: ${code}`, en: `${assignmentId} keeps its day: ${code}` }),
    );
}
