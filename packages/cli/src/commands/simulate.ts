import type { Command } from 'commander';
import { yearOf } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { dayArgument } from '../arguments/day-argument.js';
import { planOf } from '../arguments/plan-of.js';
import { shareArgument } from '../arguments/share-argument.js';
import { commandInvalid } from '../arguments/command-invalid.js';

interface SimulateOptions {
  readonly years?: number;
  readonly from?: string;
  readonly late: number;
  readonly never: number;
  readonly nominated: number;
  readonly seed: number;
  readonly json?: true;
}

const MOST_YEARS = 100;
/** A run that takes longer says how far it is. */
const PROGRESS_MS = 2000;

/** `kyhan simulate`: years of a plan with the engine alone, and people who act by chance. */
export function simulateCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'simulate',
    does: cliWords.simulate.does,
    lines: [
      'kyhan simulate plan.yaml --years 6',
      'kyhan simulate plan.yaml --years 3 --from 2026-01-01 --late 0.3 --seed 7 --json',
    ],
  })
    .argument('<plan>', text(cliWords.value.planFile))
    .option('--years <count>', text(cliWords.simulate.years), countArgument)
    .option('--from <day>', text(cliWords.simulate.from), dayArgument)
    .option('--late <share>', text(cliWords.simulate.late), shareArgument, 0.2)
    .option('--never <share>', text(cliWords.simulate.never), shareArgument, 0.1)
    .option('--nominated <share>', text(cliWords.simulate.nominated), shareArgument, 0.4)
    .option('--seed <number>', text(cliWords.simulate.seed), countArgument, 1)
    .action(async (file: string, options: SimulateOptions) => {
      const plan = await planOf(cli, file);
      const result = await simulated(cli, { file, plan, options });
      if (options.json) return cli.printJson(result);
      const { printSimulation } = await import('../simulate/print-simulation.js');
      printSimulation(cli, plan, result);
    });
}

async function simulated(
  cli: Cli,
  { file, plan, options }: { readonly file: string; readonly plan: Plan; readonly options: SimulateOptions },
) {
  const { simulate, USUAL_BEHAVIOUR } = await import('@kyhan/engine/simulation');
  const { planCalendar } = await import('@kyhan/plan');
  const { readRosters } = await import('../simulate/read-rosters.js');
  const { late, never, nominated, seed, from } = options;
  return simulate({
    plan,
    calendar: planCalendar(plan),
    years: yearsOf(plan, options),
    ...(from === undefined ? {} : { from }),
    seed,
    behaviour: { ...USUAL_BEHAVIOUR, late, never, nominated },
    rosters: await readRosters(cli.pathOf(file), plan),
    onProgress: progressOf(cli),
  });
}

function yearsOf({ inForce }: Plan, { years, from = inForce.from }: SimulateOptions): number {
  if (years !== undefined && (years < 1 || years > MOST_YEARS))
    throw commandInvalid(cliWords.simulate.yearsOutside({ years, most: MOST_YEARS }));
  if (from > inForce.to) throw commandInvalid(cliWords.simulate.fromOutside({ from, end: inForce.to }));
  const whole = yearOf(inForce.to) - yearOf(from) + 1;
  return years ?? whole;
}

function progressOf({ say, text }: Cli) {
  let saidAt = Date.now();
  return ({ done, cycles }: { readonly done: number; readonly cycles: number }) => {
    if (Date.now() - saidAt < PROGRESS_MS) return;
    saidAt = Date.now();
    say(text(cliWords.simulate.progress({ done, cycles })));
  };
}
