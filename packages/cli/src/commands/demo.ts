import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { errorInBoth, isKyhanError, KyhanError } from '@kyhan/errors';
import type { DemonstrationReport } from '@kyhan/local';
import type { Plan } from '@kyhan/plan';
import { type InBoth, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { positiveArgument } from '../arguments/positive-argument.js';
import { DEMONSTRATION_FOLDER } from '../arguments/data-folder-of.js';
import { listRows } from '../arguments/list-rows.js';
import { planOf } from '../arguments/plan-of.js';

interface DemoOptions {
  readonly days?: number;
  readonly seed: number;
  readonly dayMs: number;
  readonly fresh?: true;
  readonly json?: true;
}

/** Of the repository, else of the package that was installed. */
const [PLAN_632 = ''] = ['../../../..', '../..']
  .map((place) => fileURLToPath(new URL(`${place}/examples/dak-nong-632/plan.yaml`, import.meta.url)))
  .filter((file, i, all) => i === all.length - 1 || existsSync(file));
/** Units of the plan's own time, the year's end and Tết 2024 ahead. */
const STARTS_ON = '2023-10-01';
/** A day that people can follow, and that two busy cores keep up with. */
const DAY_MS = 1500;

/** `kyhan demo`: plan 632 on a fast clock, with simulated units that act over mail and HTTP. */
export function demoCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'demo',
    does: cliWords.demo.does,
    lines: ['kyhan demo', 'kyhan demo --days 120 --json', 'kyhan demo --fresh'],
  })
    .option('--days <n>', text(cliWords.demo.days), countArgument)
    .option('--seed <n>', text(cliWords.demo.seed), countArgument, 2)
    .option('--day-ms <n>', text(cliWords.demo.dayMs), positiveArgument, DAY_MS)
    .option('--fresh', text(cliWords.demo.fresh))
    .action(async (options: DemoOptions, command: Command) => await demonstrate(cli, options, command));
}

async function demonstrate(cli: Cli, options: DemoOptions, command: Command): Promise<void> {
  const { days, seed, dayMs, fresh, json } = options;
  const folder = await demonstrationFolder(cli, command, days);
  if (fresh) await rm(folder.path, { recursive: true, force: true });
  const plan = await planOf(cli, PLAN_632);
  const rosters = await rostersOf(cli, plan);
  const { runStack } = await import('../stack/run-stack.js');
  const { bouncedMailbox, runDemonstration } = await import('@kyhan/local');
  const { printDemonstration } = await import('../demonstration/print-demonstration.js');
  const { demonstrationSettings } = await import('../arguments/settings-of.js');
  const { settings } = demonstrationSettings(cli);
  const fastClock = { startsOn: STARTS_ON, zone: plan.timeZone, realMsPerDay: dayMs };
  const bounced = bouncedMailbox(plan, STARTS_ON);
  const unknownMailboxes = bounced === undefined ? [] : [bounced];
  const wishes = { dataFolder: folder.path, plan, fastClock, settings, unknownMailboxes };
  try {
    await runStack(cli, wishes, async (stack, signal) => {
      const report = await runDemonstration({
        stack,
        plan,
        rosters,
        seed,
        signal,
        ...(days === undefined ? {} : { days }),
        onRound: dayTalk(cli),
        onTrouble: (trouble) => cli.say(`  ! ${cli.text(troubleText(trouble))}`),
      });
      // Before anything is stopped: what fails then must not cost the report.
      if (json) cli.printJson(report);
      else printDemonstration(cli, plan, report);
      requireHeld(report);
    });
  } finally {
    if (folder.isTemporary) await rm(folder.path, { recursive: true, force: true });
  }
}

/**
 * A counted run starts from nothing and leaves nothing, unless a folder is named in the command: one of the environment
 * is the office's.
 * @throws KyhanError REGISTER_OTHER_CLOCK
 */
async function demonstrationFolder(cli: Cli, command: Command, days: number | undefined) {
  const named = command.optsWithGlobals<{ data?: string }>().data;
  if (named !== undefined && named !== '') {
    const folder = cli.pathOf(named);
    const { isDemonstration } = await import('@kyhan/stack');
    // Before anything in it is written, or taken away for a fresh one.
    if (existsSync(path.join(folder, 'register')) && !isDemonstration(folder))
      throw new KyhanError('REGISTER_OTHER_CLOCK');
    return { path: folder, isTemporary: false };
  }
  if (days === undefined) return { path: cli.pathOf(DEMONSTRATION_FOLDER), isTemporary: false };
  return { path: await mkdtemp(path.join(tmpdir(), 'kyhan-demo-')), isTemporary: true };
}

/** The lists that stand beside the plan file. */
async function rostersOf(cli: Cli, plan: Plan): Promise<Record<string, string[][]>> {
  const named = plan.obligations.flatMap(({ targets }) => targets.map(({ roster }) => roster));
  const read = [...new Set(named)].map(
    async (roster) => [roster, await listRows(cli, path.join(path.dirname(PLAN_632), roster))] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

function troubleText(trouble: unknown): InBoth {
  if (isKyhanError(trouble)) return errorInBoth(trouble.code, trouble.details);
  const words = trouble instanceof Error ? trouble.message : String(trouble);
  return { vi: words, en: words };
}

const SAY_EVERY_DAYS = 10;

function dayTalk(cli: Cli): (round: { planDay: number; on: string }) => void {
  let said = -SAY_EVERY_DAYS;
  return ({ planDay, on }) => {
    if (planDay < said + SAY_EVERY_DAYS) return;
    said = planDay;
    cli.say(`  ${cli.text(cliWords.demo.planDay({ on: shortDate(on) }))}`);
  };
}

/** @throws KyhanError INVARIANT_BROKEN */
function requireHeld(report: DemonstrationReport): void {
  if (report.unchecked !== undefined) throw new KyhanError('INVARIANT_BROKEN', { what: report.unchecked });
  const broken = report.invariants.find(({ ok }) => !ok);
  if (broken !== undefined)
    throw new KyhanError('INVARIANT_BROKEN', { what: `${broken.invariant}: ${broken.broken[0] ?? ''}` });
}
