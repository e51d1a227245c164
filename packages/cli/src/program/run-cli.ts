import { CommanderError } from 'commander';
import { createCli } from './cli.js';
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
  try {
    await createProgram(cli).parseAsync([...args], { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(cli, error);
    // Help and version end by way of an error with exit code 0.
    return error.exitCode === 0 ? 0 : reportError(cli, usageError(error, cli.language));
  }
}
