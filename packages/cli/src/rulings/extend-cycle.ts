import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { ExtensionsBody } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { acting } from '../stack/acting.js';
import { printOutcomes } from './print-outcomes.js';
import type { RulingOptions } from './rule.js';

/**
 * Carries one extension for many to the stack and prints what became of each; who keeps a later day of its own is told,
 * and is no failure.
 * @throws KyhanError of the first other refusal, after all outcomes have been printed
 */
export async function extendCycle(
  cli: Cli,
  command: Command,
  { json, ...extension }: RulingOptions & Omit<ExtensionsBody, 'rulingId'>,
): Promise<void> {
  const body = { rulingId: randomUUID(), ...extension };
  const { outcomes } = await acting(cli, command, (api) => api.extendMany({ body }));
  const kept = outcomes.filter((one) => one.outcome === 'refused' && one.code === 'EXTENSION_SHORTENS');
  if (json) cli.printJson(outcomes);
  else if (outcomes.length === 0) cli.tell(cliWords.ruling.nobodyWaits);
  for (const { assignmentId } of json ? [] : kept)
    cli.printData(cli.text(cliWords.ruling.keptOwnDay({ assignment: assignmentId })));
  printOutcomes(
    cli,
    outcomes.filter((one) => !kept.includes(one)),
    json,
  );
}
