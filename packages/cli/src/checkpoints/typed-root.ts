import type { CheckpointFile } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';

const DIGITS = 64;
const IN_GROUP = 4;
const HELP = 'kyhan verify --help';

/**
 * A root as it is typed back from a print: spaces, ends of groups and capitals do not matter.
 * @throws KyhanError COMMAND_INVALID naming the digit that is none, or how many were typed
 */
export function typedRoot(typed: readonly string[]): string {
  const digits = typed
    .join('')
    .replaceAll(/[\s\-–:]/g, '')
    .toLowerCase();
  const place = digits.search(/[^0-9a-f]/);
  if (place >= 0) {
    const named = { typed: String.fromCodePoint(digits.codePointAt(place) ?? 0), place: place + 1 };
    throw commandInvalid(cliWords.verify.rootDigit(named), HELP);
  }
  if (digits.length !== DIGITS)
    throw commandInvalid(cliWords.verify.rootLength({ count: digits.length }), HELP);
  return digits;
}

/** A root that was typed, beside the checkpoint that it is to be of. */
export interface ComparedRoot {
  readonly typed: string;
  /** As it was asked. */
  readonly number: string;
  readonly sealed?: CheckpointFile;
  /** Where the register has no such checkpoint. */
  readonly notThere?: KyhanError;
}

/** Pure; throws nothing. */
export function isHeld({ typed, sealed }: ComparedRoot): boolean {
  return sealed?.statement.root === typed;
}

/** The first digit that is another, or that there is no such checkpoint. Pure; throws nothing. */
export function rootFaults({ typed, sealed, notThere }: ComparedRoot): KyhanError[] {
  if (sealed === undefined) return notThere === undefined ? [] : [notThere];
  const { number, root } = sealed.statement;
  const places = Array.from({ length: DIGITS }, (_, at) => at).filter((at) => typed[at] !== root[at]);
  const [at] = places;
  if (at === undefined) return [];
  const first = cliWords.verify.wrongDigit({
    place: at + 1,
    group: Math.floor(at / IN_GROUP) + 1,
    typed: typed[at] ?? '',
    held: root[at] ?? '',
  });
  return [new KyhanError('ROOT_DIFFERS', { number, count: places.length, first })];
}
