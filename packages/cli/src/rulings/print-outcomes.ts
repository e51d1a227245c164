import type { RulingAnswer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { tellRefusals } from '../terminal/tell-refusals.js';

/**
 * Prints what became of each ruling; those that were refused are told, the first one by its exit code.
 * @param json whether all of it stands on stdout already
 * @throws KyhanError of the first refusal, after all outcomes have been printed
 */
export function printOutcomes(cli: Cli, outcomes: readonly RulingAnswer[], json: true | undefined): void {
  if (!json)
    for (const outcome of outcomes)
      if (outcome.outcome !== 'refused') cli.printData(outcomeLine(cli, outcome));
  tellRefusals(
    cli,
    outcomes.filter((one) => one.outcome === 'refused'),
  );
}

function outcomeLine({ text }: Cli, { assignmentId, outcome }: RulingAnswer): string {
  const said = outcome === 'done' ? cliWords.ruling.done : cliWords.ruling.alreadyDone;
  return text(said({ assignment: assignmentId }));
}
