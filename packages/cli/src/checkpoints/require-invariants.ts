import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import { cliWords, INVARIANT_NAMES } from '@kyhan/words/cli';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';

/**
 * `kyhan verify --invariants`: each with what it asks and how much was looked at.
 * @throws KyhanError INVARIANT_BROKEN, naming the first place
 */
export async function requireInvariants(cli: Cli, command: Command, json?: true): Promise<void> {
  const answer = await reading(cli, command, async (api) => await api.checkInvariants({}));
  if (json) cli.printJson(answer);
  for (const { invariant, ok, checked, broken } of json ? [] : answer.invariants) {
    const name = INVARIANT_NAMES[invariant] ?? { vi: '', en: '' };
    const told = ok
      ? cliWords.verify.invariant({ invariant, name, checked })
      : cliWords.verify.invariantBroken({ invariant, name, count: broken.length });
    cli.printData(cli.text(told));
  }
  const first = answer.invariants.find(({ ok }) => !ok);
  if (first === undefined) return;
  const { invariant, broken } = first;
  throw new KyhanError('INVARIANT_BROKEN', { what: `${invariant}: ${broken[0] ?? ''}` });
}
