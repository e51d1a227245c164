import type { ComparedAnswer, VerifyAnswer } from '@kyhan/contracts';
import { shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { fileFaults, proofFaults } from './proof-faults.js';
import { isHeld, type ComparedRoot } from './typed-root.js';

/** What recomputing the register came to, and what files and a root from elsewhere show of it. */
export interface VerifiedRegister {
  readonly answer: VerifyAnswer;
  readonly compared: readonly ComparedAnswer[];
  readonly root: ComparedRoot | undefined;
}

type Anchored = VerifyAnswer['facts']['anchored'];
type Stamped = NonNullable<Anchored['stamped']>;

const DAY_MS = 24 * 60 * 60_000;

/** The answer of the API, with what was compared. Pure; throws nothing. */
export function foundAsJson({ answer, compared, root }: VerifiedRegister) {
  return {
    ...answer,
    ...(compared.length === 0 ? {} : { compared }),
    ...(root === undefined ? {} : { againstRoot: rootAsJson(root) }),
  };
}

function rootAsJson(root: ComparedRoot) {
  const at = root.sealed === undefined ? {} : { at: root.sealed.statement.at };
  return { number: root.sealed?.statement.number ?? Number(root.number), ...at, holds: isHeld(root) };
}

/** What is whole; faults are told by whoever throws them. */
export function printFound(cli: Cli, { answer, compared, root }: VerifiedRegister): void {
  if (proofFaults(answer).length === 0) printProof(cli, answer);
  if (fileFaults(answer).length === 0) printFiles(cli, answer);
  printLetters(cli, answer);
  for (const one of compared) if (one.departed.length === 0) printHeld(cli, one);
  if (root?.sealed === undefined || !isHeld(root)) return;
  const { at, number } = root.sealed.statement;
  cli.printData(cli.text(cliWords.verify.rootHeld({ number, at: shortIsoInstant(at) })));
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
function printStamped(cli: Cli, anchored: Anchored, stamped: Stamped): void {
  const { facts, checkpoints, last, late, authorityCompared } = stamped;
  const at = shortIsoInstant(last.at);
  cli.printData(cli.text(cliWords.verify.stamped({ facts, number: last.number, at })));
  const since = {
    facts: anchored.facts - facts,
    checkpoints: anchored.checkpoints - checkpoints,
  };
  if (since.checkpoints > 0) cli.printData(cli.text(cliWords.verify.unstamped(since)));
  if (late !== undefined) printLate(cli, late);
  if (!authorityCompared) cli.printData(cli.text(cliWords.verify.authorityNotCompared));
}

/** Whoever rewrites the past has it stamped when they do so, and not before. */
function printLate(cli: Cli, { checkpoints, number, realAt, stampedAt }: NonNullable<Stamped['late']>): void {
  const days = Math.floor((Date.parse(stampedAt) - Date.parse(realAt)) / DAY_MS);
  cli.printData(cli.text(cliWords.verify.stampedLate({ checkpoints, number, days })));
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
