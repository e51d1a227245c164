import { CONSEQUENCES, errorHint, errorText, isKyhanError, type KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';

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
  const sentence = `${text({ vi: 'Lỗi', en: 'Error' })} ${code}: ${errorText(code, language, details)}`;
  return hint === '' ? sentence : `${sentence}\n${text({ vi: 'Gợi ý', en: 'Hint' })}: ${hint}`;
}

function bugText({ text }: Cli, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [firstLine = ''] = message.split('\n');
  return text({
    vi: `Kỳ Hạn gặp lỗi ngoài dự kiến: ${firstLine}\nChạy lại với KYHAN_DEBUG=1 rồi gửi toàn bộ kết quả cho nhóm phát triển Kỳ Hạn.`,
    en: `Kỳ Hạn met an unexpected error: ${firstLine}\nRun it again with KYHAN_DEBUG=1 and report the whole output to the project.`,
  });
}
