import { readFileSync } from 'node:fs';
import { Command, type Help } from 'commander';
import type { Cli } from './cli.js';
import { COMMANDS } from './commands.js';
import { examples } from './examples.js';
import { languageArgument } from '../arguments/talk-language.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/** The whole command line, worded in the language of the call; it throws instead of ending the process. */
export function createProgram(cli: Cli): Command {
  const program = new Command('kyhan');
  const { text } = cli;
  program
    .description(
      text({
        vi: 'Kỳ Hạn: nghĩa vụ định kỳ của một kế hoạch, từ mở đợt, nhắc việc đến nộp và chốt.',
        en: 'Kỳ Hạn keeps the recurring obligations of a plan: cycles, reminders, submissions, escalation.',
      }),
    )
    .version(version(), '--version', text({ vi: 'in số phiên bản', en: 'print the version' }))
    .option(
      '--lang <vi|en>',
      text({ vi: 'ngôn ngữ của lời nhắn', en: 'language of all talk' }),
      languageArgument,
    )
    .option(
      '--data <folder>',
      text({
        vi: 'thư mục dữ liệu (mặc định ./.kyhan, hoặc KYHAN_DATA)',
        en: 'data folder (default ./.kyhan, or KYHAN_DATA)',
      }),
    )
    .addHelpText(
      'after',
      examples(cli, [
        'kyhan check examples/dak-nong-632/plan.yaml',
        'kyhan preview examples/dak-nong-632/plan.yaml --from 2026-01-01 --to 2026-12-31',
        'kyhan up examples/dak-nong-632/plan.yaml',
        'kyhan list --unit so-gddt --json',
      ]),
    );
  for (const command of COMMANDS) program.addCommand(command(cli));
  program.helpCommand(`help [${text({ vi: 'lệnh', en: 'command' })}]`, helpText(cli));
  for (const command of [program, ...program.commands]) speakAs(cli, command);
  return program;
}

function speakAs(cli: Cli, command: Command): void {
  command
    .helpOption('-h, --help', helpText(cli))
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => cli.printData(text.replace(/\n$/, '')),
      writeErr: (text) => cli.say(text.replace(/\n$/, '')),
      // What went wrong is said once, by whoever catches the error.
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: command.parent !== null,
      styleTitle: titleIn(cli),
      styleUsage: placesIn(cli),
      styleSubcommandTerm: placesIn(cli),
    });
}

function titleIn({ language, styled }: Cli): Help['styleTitle'] {
  return (title) => styled('bold', language === 'vi' ? (TITLES[title] ?? title) : title);
}

/** Commander writes `[options] [command]` itself. */
function placesIn({ language }: Cli): (term: string) => string {
  return (term) =>
    language === 'vi' ? term.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]') : term;
}

function helpText({ text }: Cli): string {
  return text({ vi: 'in hướng dẫn', en: 'print this help' });
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
