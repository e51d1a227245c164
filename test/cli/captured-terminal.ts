import type { Terminal } from '../../packages/cli/src/terminal/terminal.js';
import { runCli } from '../../packages/cli/src/program/run-cli.js';

/** What a command line printed, each line for itself. */
export interface Captured {
  readonly exitCode: number;
  /** Data and talk, in the order in which they came. */
  readonly lines: readonly string[];
  /** The data alone, and the talk alone. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process before a terminal of so many columns; undefined: no terminal. */
export async function captured(
  args: readonly string[],
  settings: {
    readonly columns: number | undefined;
    readonly folder?: string;
    readonly environment?: Terminal['environment'];
  },
): Promise<Captured> {
  const { columns, folder = process.cwd(), environment = {} } = settings;
  const printed: string[] = [];
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await runCli(args, {
    environment,
    folder,
    isInteractive: false,
    columns,
    printData: (text) => void [printed, stdout].map((texts) => texts.push(text)),
    say: (text) => void [printed, stderr].map((texts) => texts.push(text)),
    styled: (_style, text) => text,
  });
  const lines = printed.flatMap((text) => text.split('\n'));
  return { exitCode, lines, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
}
