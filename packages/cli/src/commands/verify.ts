import { Option, type Command } from 'commander';
import type { CheckpointFile, ComparedAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { isKyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { keptCheckpoint } from '../checkpoints/kept-checkpoint.js';
import { foundAsJson, printFound, type VerifiedRegister } from '../checkpoints/print-found.js';
import { departedFaults, fileFaults, proofFaults } from '../checkpoints/proof-faults.js';
import { requireInvariants } from '../checkpoints/require-invariants.js';
import { throwFaults } from '../checkpoints/throw-faults.js';
import { rootFaults, typedRoot, type ComparedRoot } from '../checkpoints/typed-root.js';
import { checkEvidence } from '../evidence/check-evidence.js';
import { reading } from '../stack/reading.js';

interface VerifyOptions {
  readonly against?: readonly string[];
  readonly since?: string;
  readonly againstRoot?: readonly string[];
  readonly number?: string;
  readonly key?: string;
  readonly invariants?: true;
  readonly json?: true;
}

/**
 * `kyhan verify`: recomputes chains, leaves and checkpoints of the register, all or what came since one; ends with 5
 * where something is not what it was. `--invariants` asks what always holds of it instead.
 */
export function verifyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'verify',
    does: cliWords.verify.does,
    lines: [
      'kyhan verify',
      cliWords.verify.sinceOrder,
      cliWords.verify.invariantsOrder,
      cliWords.checkpoint.verifyExample,
      cliWords.evidence.verifyExample,
    ],
  })
    .addOption(new Option('--since <n>', cli.text(cliWords.verify.since)).conflicts('against'))
    .addOption(
      new Option('--invariants', cli.text(cliWords.verify.invariants)).conflicts([
        'against',
        'since',
        'againstRoot',
        'number',
        'key',
      ]),
    )
    .option('--against <file...>', cli.text(cliWords.verify.against))
    .option('--against-root <hex...>', cli.text(cliWords.verify.againstRoot))
    .option('--number <n>', cli.text(cliWords.verify.number))
    .argument('[bundle]', cli.text(cliWords.evidence.bundle))
    .option('--key <file>', cli.text(cliWords.evidence.key))
    .action(async (bundle: string | undefined, options: VerifyOptions, command: Command) => {
      const { key, json, invariants } = options;
      requireAllAsked(bundle, options);
      if (bundle !== undefined) return await checkEvidence(cli, { file: bundle, key, json });
      if (invariants) return await requireInvariants(cli, command, json);
      return await verifyRegister(cli, options, command);
    });
}

/**
 * What would be left out in silence is refused: who asked for it takes the exit code for an answer to it.
 * @throws KyhanError COMMAND_INVALID
 */
function requireAllAsked(bundle: string | undefined, options: VerifyOptions): void {
  const { against, since, againstRoot, number, key, invariants } = options;
  if (bundle === undefined && key !== undefined) throw commandInvalid(cliWords.verify.keyNeeds);
  const ofRegister = {
    '--against': against,
    '--since': since,
    '--invariants': invariants,
    '--against-root': againstRoot,
    '--number': number,
  };
  const [other] = Object.entries(ofRegister).flatMap(([name, given]) => (given === undefined ? [] : [name]));
  if (bundle !== undefined && other !== undefined)
    throw commandInvalid(cliWords.usage.conflict({ one: bundle, other }));
  if (number !== undefined && againstRoot === undefined) throw commandInvalid(cliWords.verify.numberNeeds);
}

/** All that was asked is told, whatever the register itself shows: a file tells since when it is not what it was. */
async function verifyRegister(
  cli: Cli,
  { against = [], since, againstRoot, number, json }: VerifyOptions,
  command: Command,
): Promise<void> {
  const files = await Promise.all(against.map((file) => keptCheckpoint(cli, file)));
  const typed = againstRoot === undefined ? undefined : namedRoot(againstRoot, number);
  const found = await askedOf(cli, command, { since, files, typed });
  if (json) cli.printJson(foundAsJson(found));
  else printFound(cli, found);
  const { answer, compared, root } = found;
  throwFaults(cli, [
    ...proofFaults(answer),
    ...fileFaults(answer),
    ...compared.flatMap((one) => departedFaults(cli, one)),
    ...(root === undefined ? [] : rootFaults(root)),
  ]);
}

/** A root says nothing without the checkpoint that it is of. */
function namedRoot(typed: readonly string[], number: string | undefined): TypedRoot {
  const root = typedRoot(typed);
  if (number === undefined) throw commandInvalid(cliWords.verify.rootNeeds);
  return { root, number };
}

interface TypedRoot {
  readonly root: string;
  readonly number: string;
}

interface Asked {
  readonly since: string | undefined;
  readonly files: readonly CheckpointFile[];
  readonly typed: TypedRoot | undefined;
}

async function askedOf(
  cli: Cli,
  command: Command,
  { since, files, typed }: Asked,
): Promise<VerifiedRegister> {
  return await reading(cli, command, async (api) => {
    const answer = await api.verify({ query: since === undefined ? {} : { since } });
    const compared: ComparedAnswer[] = [];
    for (const body of files) compared.push(await api.compareCheckpoint({ body }));
    return { answer, compared, root: typed === undefined ? undefined : await comparedRoot(api, typed) };
  });
}

/** That there is no such checkpoint is found like a root that is another: it may have been taken away. */
async function comparedRoot(api: ApiClient, { root, number }: TypedRoot): Promise<ComparedRoot> {
  try {
    return { typed: root, number, sealed: await api.getCheckpoint({ params: { number } }) };
  } catch (error) {
    if (!isKyhanError(error) || error.code !== 'CHECKPOINT_NOT_FOUND') throw error;
    return { typed: root, number, notThere: error };
  }
}
