import { readFileSync } from 'node:fs';
import { Command, type Help, type Option } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { InBoth } from '@kyhan/words';
import type { Cli } from '../terminal/cli.js';
import { COMMANDS } from './commands.js';
import { examples } from '../terminal/examples.js';
import { languageArgument } from '../arguments/talk-language.js';

/** Help has a width of its own where nobody says how wide the terminal is: it is prose. */
const HELP_WIDTH = 80;

/** Headings that commander writes, and what we say. */
const TITLES: Readonly<Record<string, InBoth>> = {
  'Usage:': cliWords.help.usage,
  'Arguments:': cliWords.help.arguments,
  'Options:': cliWords.help.options,
  'Global Options:': cliWords.help.globalOptions,
  'Commands:': cliWords.help.commands,
};

/** The whole command line, worded in the language of the call; it throws instead of ending the process. */
export function createProgram(cli: Cli): Command {
  const program = new Command('kyhan');
  const { text } = cli;
  program
    .description(text(cliWords.help.program))
    .version(version(), '--version', text(cliWords.help.version))
    .option('--lang <vi|en>', text(cliWords.help.language), languageArgument)
    .option('--data <folder>', text(cliWords.help.data))
    .option('--no-color', text(cliWords.help.noColor))
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
  program.helpCommand(`help [${text(cliWords.help.aCommand)}]`, text(cliWords.help.help));
  for (const command of [program, ...program.commands]) speakAs(cli, command);
  return program;
}

function speakAs(cli: Cli, command: Command): void {
  command
    .helpOption('-h, --help', cli.text(cliWords.help.help))
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => cli.printData(text.replace(/\n$/, '')),
      writeErr: (text) => cli.say(text.replace(/\n$/, '')),
      getOutHelpWidth: () => cli.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => cli.columns ?? HELP_WIDTH,
      // What went wrong is said once, by whoever catches the error.
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: command.parent !== null,
      styleTitle: titleIn(cli),
      styleUsage: placesIn(cli),
      styleSubcommandTerm: placesIn(cli),
      optionDescription: (option) => optionText(cli, option),
      argumentDescription: ({ description }) => description,
    });
}

function titleIn({ text, styled }: Cli): Help['styleTitle'] {
  return (title) => {
    const known = TITLES[title];
    return styled('bold', known === undefined ? title : text(known));
  };
}

/** Commander writes `[options] [command]` itself. */
function placesIn({ text }: Cli): (term: string) => string {
  return (term) =>
    term
      .replace('[options]', `[${text(cliWords.help.someOptions)}]`)
      .replace('[command]', `[${text(cliWords.help.aCommand)}]`);
}

/** What an option is for, what may be given, and what holds where it is not given. */
function optionText({ text }: Cli, { description, argChoices, defaultValue }: Option): string {
  const extras = [
    argChoices && text(cliWords.help.choices({ values: argChoices.join(', ') })),
    typeof defaultValue === 'number' && text(cliWords.help.usually({ value: String(defaultValue) })),
  ];
  return [description, ...extras.filter((extra) => typeof extra === 'string')].join(' ');
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
