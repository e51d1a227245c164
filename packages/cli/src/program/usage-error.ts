import type { CommanderError } from 'commander';
import { KyhanError } from '@kyhan/errors';
import type { Language } from '@kyhan/words';

type Wording = (names: readonly string[]) => string;

// Commander speaks English only: its codes are public, its sentences quote the names.
const WORDINGS: Readonly<Record<string, Wording>> = {
  'commander.unknownCommand': ([name]) => `không có lệnh ${name}`,
  'commander.unknownOption': ([name]) => `không có tùy chọn ${name}`,
  'commander.missingArgument': ([name]) => `thiếu tham số ${name}`,
  'commander.optionMissingArgument': ([name]) => `tùy chọn ${name} thiếu giá trị`,
  'commander.missingMandatoryOptionValue': ([name]) => `thiếu tùy chọn bắt buộc ${name}`,
  'commander.invalidArgument': ([name, value]) => `giá trị ${value} không hợp lệ cho ${name}`,
  'commander.conflictingOption': ([one, other]) => `không dùng ${one} cùng với ${other}`,
  'commander.excessArguments': () => 'thừa tham số',
  'commander.help': () => 'chưa nêu lệnh',
};

/** What commander found wrong with the command line, as an error of the catalogue in the caller's language. */
export function usageError(error: CommanderError, language: Language): KyhanError {
  const message = error.message.replace(/^error: /, '');
  const [problem = '', suggestion] = message.split('\n');
  const wording = language === 'vi' ? WORDINGS[error.code] : undefined;
  const worded = wording === undefined ? asWritten(error, problem) : wording(quotedNames(problem));
  return new KyhanError('COMMAND_INVALID', { problem: `${worded}${suggested(suggestion, language)}` });
}

function asWritten({ code }: CommanderError, problem: string): string {
  return code === 'commander.help' ? 'no command given' : problem;
}

function quotedNames(problem: string): string[] {
  return [...problem.matchAll(/'([^']*)'/g)].map(([, name]) => `'${name}'`);
}

/** Commander writes `(Did you mean status?)` or `(Did you mean one of list, lists?)`. */
function suggested(suggestion: string | undefined, language: Language): string {
  const names = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(suggestion ?? '')?.[1];
  if (names === undefined) return '';
  return language === 'vi' ? ` (có phải ${names}?)` : ` (did you mean ${names}?)`;
}
