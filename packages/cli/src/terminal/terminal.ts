import process from 'node:process';
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** What a command sees of the world around it: where it stands, what it was told, where it speaks. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working folder: paths in arguments start from it. */
  readonly folder: string;
  /** True where a person sits at both ends, so that a question may be asked. */
  readonly isInteractive: boolean;
  /**
   * How many columns lines of data may take. Undefined where stdout is no terminal and COLUMNS says nothing: whoever
   * reads a pipe or a file wants whole lines.
   */
  readonly columns: number | undefined;
  /** Data, to stdout: what another program may read. */
  readonly printData: (text: string) => void;
  /** Talk, to stderr: what only a person reads. */
  readonly say: (text: string) => void;
  /** Styled for stdout where that is a terminal and nobody asked for none: NO_COLOR, `--no-color`, a dumb terminal. */
  readonly styled: (style: Style, text: string) => string;
}

/** The terminal of this process. */
export function processTerminal(args: readonly string[]): Terminal {
  endQuietlyOnClosedPipe();
  const { env, stdin, stdout, stderr } = process;
  const hasColors =
    stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && !args.includes('--no-color');
  return {
    environment: env,
    folder: process.cwd(),
    isInteractive: stdin.isTTY && stderr.isTTY,
    columns: stdout.isTTY ? stdout.columns : writtenColumns(env['COLUMNS']),
    printData: (text) => void stdout.write(`${text}\n`),
    say: (text) => void stderr.write(`${text}\n`),
    // Whether there are colours is decided above: Node looks at FORCE_COLOR and at another stream otherwise.
    styled: (style, text) => (hasColors ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** A shell exports COLUMNS only where somebody wants it: `COLUMNS=100 kyhan list | less`. */
function writtenColumns(written: string | undefined): number | undefined {
  return written !== undefined && /^[1-9]\d{1,3}$/.test(written) ? Number(written) : undefined;
}

/** `kyhan list | head` closes our stdout: that is no error of ours. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
