import type { Language } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from './command-invalid.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of all talk, known before anything else is parsed: `--lang`, then KYHAN_LANG, then a LANG that
 * says English. Vietnamese is the language of the offices that this is made for.
 */
export function talkLanguage(args: readonly string[], environment: Environment): Language {
  const asked = askedLanguage(args) ?? environment['KYHAN_LANG'];
  if (asked === 'vi' || asked === 'en') return asked;
  return asked === undefined && /^en\b|^en_/.test(environment['LANG'] ?? '') ? 'en' : 'vi';
}

/** The value of `--lang`. @throws KyhanError COMMAND_INVALID */
export function languageArgument(value: string): Language {
  if (value === 'vi' || value === 'en') return value;
  throw commandInvalid(cliWords.value.language({ value }));
}

function askedLanguage(args: readonly string[]): string | undefined {
  const position = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = args[position];
  if (found === undefined) return undefined;
  return found === '--lang' ? args[position + 1] : found.slice('--lang='.length);
}
