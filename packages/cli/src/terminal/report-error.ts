import { CONSEQUENCES, errorHint, errorText, isKyhanError, type KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from './cli.js';

/** Says on stderr what went wrong and what to do about it; answers with the exit code of the error's kind. */
export function reportError(cli: Cli, error: unknown): number {
  if (cli.environment['KYHAN_DEBUG'] === '1' && error instanceof Error) cli.say(error.stack ?? error.message);
  if (!isKyhanError(error)) {
    cli.say(bugText(cli, error));
    return CONSEQUENCES.bug.exitCode;
  }
  cli.say(knownText(cli, error));
  return CONSEQUENCES[error.kind].exitCode;
}

function knownText({ language, text }: Cli, { code, details }: KyhanError): string {
  const hint = errorHint(code, language, details);
  const sentence = `${text(cliWords.report.error)} ${code}: ${errorText(code, language, details)}`;
  const { meant } = details;
  return [
    sentence,
    ...(hint === '' ? [] : [`${text(cliWords.report.hint)}: ${hint}`]),
    ...(typeof meant === 'string' ? [text(cliWords.report.meant({ value: meant }))] : []),
  ].join('\n');
}

function bugText({ text }: Cli, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [problem = ''] = message.split('\n');
  return `${text(cliWords.report.bug({ problem }))}\n${text(cliWords.report.bugHint)}`;
}
