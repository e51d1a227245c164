import type { Command } from 'commander';
import type { AnchoringAnswer, CheckpointAnswer, VerifyAnswer } from '@kyhan/contracts';
import { shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { keptCheckpoint } from '../checkpoints/kept-checkpoint.js';
import { requireFiles, requireHeld, requireWhole } from '../checkpoints/require-whole.js';
import { checkEvidence } from '../evidence/check-evidence.js';
import { reading } from '../stack/reading.js';

interface VerifyOptions {
  readonly checkpoint?: string;
  readonly key?: string;
  readonly json?: true;
}

/** `kyhan verify`: recomputes the hash chains of the register; ends with 5 where one is broken. */
export function verifyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'verify',
    does: cliWords.verify.does,
    lines: [
      'kyhan verify',
      'kyhan verify --json',
      cliWords.checkpoint.verifyExample,
      cliWords.evidence.verifyExample,
    ],
  })
    .option('--checkpoint <file>', cli.text(cliWords.verify.checkpoint))
    .argument('[bundle]', cli.text(cliWords.evidence.bundle))
    .option('--key <file>', cli.text(cliWords.evidence.key))
    .action(
      async (
        bundle: string | undefined,
        { checkpoint: file, key, json }: VerifyOptions,
        command: Command,
      ) => {
        if (bundle !== undefined) return await checkEvidence(cli, { file: bundle, key, json });
        const checkpoint = file === undefined ? undefined : await keptCheckpoint(cli, file);
        const { answer, anchoring } = await verified(cli, command, checkpoint);
        const { streams, events } = answer;
        if (json) cli.printJson(anchoring === undefined ? answer : { ...answer, checkpoint: anchoring });
        requireWhole(answer);
        if (!json) cli.printData(cli.text(cliWords.verify.whole({ streams, events })));
        requireFiles(answer);
        if (!json) printFiles(cli, answer);
        if (checkpoint === undefined || anchoring === undefined) return;
        requireHeld(anchoring);
        if (!json) printAnchoring(cli, checkpoint, anchoring);
      },
    );
}

/** A checkpoint says something only of chains that are whole. */
async function verified(cli: Cli, command: Command, checkpoint: CheckpointAnswer | undefined) {
  return await reading(cli, command, async (api) => {
    const answer = await api.verify();
    if (checkpoint === undefined || answer.broken !== undefined) return { answer };
    return { answer, anchoring: await api.compareCheckpoint({ body: checkpoint }) };
  });
}

function printFiles(cli: Cli, { files: { checked, orphans } }: VerifyAnswer): void {
  cli.printData(cli.text(cliWords.verify.files({ count: checked })));
  if (orphans.length > 0) cli.printData(cli.text(cliWords.verify.orphans({ count: orphans.length })));
}

function printAnchoring(
  cli: Cli,
  { at }: CheckpointAnswer,
  { anchored, unanchored: { events, begun } }: AnchoringAnswer,
): void {
  cli.printData(cli.text(cliWords.verify.anchored({ ...anchored, at: shortIsoInstant(at) })));
  cli.printData(cli.text(cliWords.verify.unanchored({ events, begun })));
}
