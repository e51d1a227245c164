import path from 'node:path';
import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import { plainText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { planOf } from '../arguments/plan-of.js';
import { endingUnits } from '../changes/ending-units.js';
import { rostersOfEnding } from '../changes/rosters-of-ending.js';
import type { ShownReorganisation } from '../changes/print-reorganisation.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import { sentPlan } from '../stack/sent-plan.js';
import type { Cli } from '../terminal/cli.js';
import { applyChanges } from './apply.js';

interface ReorganiseOptions {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/**
 * `kyhan reorganise`: applies the plan beside a reorganisation file with it, shown and asked about as `apply` does.
 * What units owe that end passes to their successors on its day, by a workflow that waits for it.
 */
export function reorganiseCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'reorganise',
    does: cliWords.reorganise.does,
    lines: ['kyhan reorganise reorganisation.yaml --dry-run', 'kyhan reorganise reorganisation.yaml --yes'],
  })
    .argument('<file>', text(cliWords.reorganise.file))
    .option('--dry-run', text(cliWords.apply.dryRun))
    .option('--yes', text(cliWords.apply.yes))
    .action(async (file: string, options: ReorganiseOptions, command: Command) => {
      const shown = await reorganisationOf(cli, file);
      const { plan } = shown;
      if (options.dryRun) return await show(cli, command, { ...shown, json: options.json });
      await acting(cli, command, (api) =>
        applyChanges(cli, api, { ...options, plan, moveOpen: false, file }),
      );
    });
}

/** @throws KyhanError PLAN_INVALID after every error has been said; REORGANISATION_NOT_NAMED */
async function reorganisationOf(cli: Cli, file: string): Promise<ShownReorganisation> {
  const { checkReorganisation, formatFinding } = await import('@kyhan/plan');
  const { plan: planFile, isNamed, events, findings } = await checkReorganisation(cli.pathOf(file));
  for (const finding of findings) cli.say(plainText(formatFinding(finding, cli.language)));
  if (planFile === undefined) throw new KyhanError('PLAN_INVALID', { file, count: findings.length });
  const plan = await planOf(cli, planFile);
  if (!isNamed) {
    // As the plan file is to say it: from the folder that it lies in.
    const named = path.relative(path.dirname(planFile), cli.pathOf(file));
    throw new KyhanError('REORGANISATION_NOT_NAMED', { plan: planFile, file: named });
  }
  const { readRosters } = await import('../simulate/read-rosters.js');
  return { plan, events, rosters: await readRosters(planFile, plan) };
}

async function show(
  cli: Cli,
  command: Command,
  { json, ...shown }: ShownReorganisation & { readonly json: true | undefined },
): Promise<void> {
  const { plan, events, rosters } = shown;
  const body = { plan: sentPlan(plan), moveOpen: false };
  const changes = await reading(cli, command, (api) => api.planChanges({ body }));
  if (json) {
    const contacts = endingUnits(plan, events);
    cli.printJson({ events, contacts, rosters: rostersOfEnding(plan, events, rosters), changes });
  } else {
    (await import('../changes/print-reorganisation.js')).printReorganisation(cli, shown);
    (await import('../changes/ask-to-apply.js')).printChanges(cli, plan, changes);
  }
  cli.tell(cliWords.apply.dryRunDone);
}
