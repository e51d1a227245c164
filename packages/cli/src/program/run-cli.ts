import { CommanderError } from 'commander';
import { isKyhanError, toldError } from '@kyhan/errors';
import { createCli } from '../terminal/cli.js';
import { createProgram } from './create-program.js';
import { talkLanguage } from '../arguments/talk-language.js';
import { reportError } from '../terminal/report-error.js';
import type { Terminal } from '../terminal/terminal.js';
import { usageError } from './usage-error.js';

/**
 * Runs one command line to its end and answers with the exit code: 0, the one of the error's kind, or 70 for a bug.
 * Never throws.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const cli = createCli(terminal, talkLanguage(args, terminal.environment));
  const program = createProgram(cli);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    // Help and version end by way of an error with exit code 0.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const told = error instanceof CommanderError ? await usageError(error) : error;
    return reportError(cli, await mending(told, commandIn(args, program.commands)));
  }
}

/** The command that was meant, so that its own help is named and not that of all. */
function commandIn(args: readonly string[], commands: readonly { name(): string }[]): string | undefined {
  return args.find((arg) => commands.some((command) => command.name() === arg));
}

/** What the hint needs: the help that tells more, or the date that was most likely meant. */
async function mending(error: unknown, command: string | undefined): Promise<unknown> {
  if (!isKyhanError(error)) return error;
  const { code, details } = error;
  if (code === 'COMMAND_INVALID') {
    const help = command === undefined ? 'kyhan --help' : `kyhan ${command} --help`;
    return toldError(code, { ...details, help }, { cause: error });
  }
  const { value } = details;
  if (code !== 'DATE_INVALID' || typeof value !== 'string') return error;
  const { dateMeant } = await import('@kyhan/plan');
  return toldError(code, { ...details, meant: dateMeant(value) }, { cause: error });
}
