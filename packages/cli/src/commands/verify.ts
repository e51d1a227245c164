import { Option, type Command } from 'commander';
import type { CheckpointFile, ComparedAnswer, VerifyAnswer } from '@kyhan/contracts';
import { shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { keptCheckpoint } from '../checkpoints/kept-checkpoint.js';
import { requireFiles, requireHeld, requireProved } from '../checkpoints/require-proved.js';
import { requireInvariants } from '../checkpoints/require-invariants.js';
import { checkEvidence } from '../evidence/check-evidence.js';
import { requireRoot, typedRoot } from '../checkpoints/typed-root.js';
import { reading } from '../stack/reading.js';

type Anchored = VerifyAnswer['facts']['anchored'];
type Stamped = NonNullable<Anchored['stamped']>;

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
      new Option('--invariants', cli.text(cliWords.verify.invariants)).conflicts(['against', 'since']),
    )
    .option('--against <file...>', cli.text(cliWords.verify.against))
    .option('--against-root <hex...>', cli.text(cliWords.verify.againstRoot))
    .option('--number <n>', cli.text(cliWords.verify.number))
    .argument('[bundle]', cli.text(cliWords.evidence.bundle))
    .option('--key <file>', cli.text(cliWords.evidence.key))
    .action(async (bundle: string | undefined, options: VerifyOptions, command: Command) => {
      const { key, json, invariants } = options;
      if (bundle !== undefined) return await checkEvidence(cli, { file: bundle, key, json });
      if (invariants) return await requireInvariants(cli, command, json);
      return await verifyRegister(cli, options, command);
    });
}

async function verifyRegister(
  cli: Cli,
  { against = [], since, againstRoot, number, json }: VerifyOptions,
  command: Command,
): Promise<void> {
  const files = await Promise.all(against.map((file) => keptCheckpoint(cli, file)));
  const typed = againstRoot === undefined ? undefined : namedRoot(againstRoot, number);
  const { answer, compared, sealed } = await verified(cli, command, { since, files, named: typed?.number });
  if (json) cli.printJson(files.length === 0 ? answer : { ...answer, compared });
  requireProved(answer);
  if (!json) printProof(cli, answer);
  requireFiles(answer);
  if (!json) printFiles(cli, answer);
  if (!json) printLetters(cli, answer);
  for (const one of compared) {
    requireHeld(cli, one);
    if (!json) printHeld(cli, one);
  }
  if (typed === undefined || sealed === undefined) return;
  requireRoot(typed.root, sealed);
  const { at, number: held } = sealed.statement;
  if (!json) cli.printData(cli.text(cliWords.verify.rootHeld({ number: held, at: shortIsoInstant(at) })));
}

/** A root says nothing without the checkpoint that it is of. */
function namedRoot(typed: readonly string[], number: string | undefined) {
  const root = typedRoot(typed);
  if (number === undefined) throw commandInvalid(cliWords.verify.rootNeeds);
  return { root, number };
}

interface Asked {
  readonly since: string | undefined;
  readonly files: readonly CheckpointFile[];
  /** The checkpoint whose root was typed. */
  readonly named: string | undefined;
}

/** Files are compared also where the register contradicts itself: they tell since when. */
async function verified(cli: Cli, command: Command, { since, files, named }: Asked) {
  return await reading(cli, command, async (api) => {
    const answer = await api.verify({ query: since === undefined ? {} : { since } });
    const compared: ComparedAnswer[] = [];
    for (const body of files) compared.push(await api.compareCheckpoint({ body }));
    const sealed = named === undefined ? undefined : await api.getCheckpoint({ params: { number: named } });
    return { answer, compared, sealed };
  });
}

function printProof(cli: Cli, { streams, events, facts }: VerifyAnswer): void {
  cli.printData(cli.text(cliWords.verify.whole({ streams, events })));
  const { anchored, unanchored } = facts;
  const { checkpoints, last, stamped } = anchored;
  cli.printData(cli.text(cliWords.verify.anchored({ facts: anchored.facts, checkpoints })));
  if (last !== undefined)
    cli.printData(cli.text(cliWords.verify.last({ number: last.number, at: shortIsoInstant(last.at) })));
  printKeys(cli, anchored);
  if (stamped !== undefined) printStamped(cli, anchored, stamped);
  cli.printData(cli.text(cliWords.verify.unanchored({ facts: unanchored.facts })));
  if (facts.after !== undefined) cli.printData(cli.text(cliWords.verify.sinceOnly));
  for (const { purge, values, files, at } of facts.purged)
    cli.printData(cli.text(cliWords.verify.purged({ purge, values, files, at: shortIsoInstant(at) })));
}

function printFiles(cli: Cli, { files: { checked, orphans } }: VerifyAnswer): void {
  cli.printData(cli.text(cliWords.verify.files({ count: checked })));
  if (orphans.length > 0) cli.printData(cli.text(cliWords.verify.orphans({ count: orphans.length })));
}

/** Whoever holds minutes or a letter with the fingerprint sees whether it is this one. */
function printKeys(cli: Cli, { keys, keysCompared }: Anchored): void {
  for (const key of keys) cli.printData(cli.text(cliWords.verify.key(key)));
  if (keys.length > 0 && !keysCompared) cli.printData(cli.text(cliWords.verify.keysNotCompared));
}

/** A stamp stands for what came before it; what is anchored since rests on the office's own key alone. */
function printStamped(cli: Cli, anchored: Anchored, { facts, checkpoints, last }: Stamped): void {
  const at = shortIsoInstant(last.at);
  cli.printData(cli.text(cliWords.verify.stamped({ facts, number: last.number, at })));
  const since = {
    facts: anchored.facts - facts,
    checkpoints: anchored.checkpoints - checkpoints,
  };
  if (since.checkpoints > 0) cli.printData(cli.text(cliWords.verify.unstamped(since)));
}

/** Told so that nobody takes a missing hash for a fault. */
function printLetters(cli: Cli, { letters }: VerifyAnswer): void {
  if (letters === undefined) return;
  const { taken, hashed } = letters;
  cli.printData(cli.text(cliWords.verify.letters(letters)));
  if (hashed < taken) cli.printData(cli.text(cliWords.verify.lettersBefore({ count: taken - hashed })));
}

function printHeld(cli: Cli, { number, compared, at }: ComparedAnswer): void {
  cli.printData(cli.text(cliWords.verify.held({ number, compared, at: shortIsoInstant(at) })));
}
