import process from 'node:process';
import type { PlanChangesAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { printEffects } from './print-effects.js';
import { printPlanDiff } from './print-plan-diff.js';

/** The whole of what applying would change, for people. */
export function printChanges(cli: Cli, plan: Plan, changes: PlanChangesAnswer): void {
  printPlanDiff(cli, plan, changes);
  printEffects(cli, changes);
}

/** An application that nobody has said yes to. @param file as given on the command line */
export function unconfirmed(changes: PlanChangesAnswer, file: string): KyhanError {
  return new KyhanError('APPLY_UNCONFIRMED', { file, ...touched(changes) });
}

/** How many open assignments get another day, and how many mailboxes are written to. */
function touched({ openCycles, people }: PlanChangesAnswer) {
  const moves = openCycles.reduce((sum, change) => sum + change.moves.length, 0);
  return { moves, people: people.length };
}

/** A plan that is to be applied, and what that would change. */
export interface Application {
  readonly plan: Plan;
  readonly changes: PlanChangesAnswer;
  /** As given on the command line. */
  readonly file: string;
}

/**
 * Shows what applying would change and asks the person at the terminal.
 * @throws KyhanError APPLY_UNCONFIRMED where nobody sits there to be asked
 */
export async function askToApply(cli: Cli, { changes, plan, file }: Application): Promise<boolean> {
  if (!cli.isInteractive) throw unconfirmed(changes, file);
  const { moves, people } = touched(changes);
  // Data goes to stdout after the answer; what a person looks at before it is talk.
  printChanges({ ...cli, printData: cli.say }, plan, changes);
  const { confirm } = await import('@clack/prompts');
  const answer = await confirm({
    message: cli.text(cliWords.apply.ask({ moves, people })),
    active: cli.text(cliWords.apply.agree),
    inactive: cli.text(cliWords.apply.disagree),
    initialValue: false,
    output: process.stderr,
  });
  return answer === true;
}
