import process from 'node:process';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What a command sees of the world around it: where it stands, what it was told, where it speaks. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working folder: paths in arguments start from it. */
  readonly folder: string;
  /** True where a person sits at both ends, so that a question may be asked. */
  readonly isInteractive: boolean;
  /** Data, to stdout: what another program may read. */
  readonly printData: (text: string) => void;
  /** Talk, to stderr: what only a person reads. */
  readonly say: (text: string) => void;
  /** Styled for stdout where that is a terminal and NO_COLOR is not set. */
  readonly styled: (style: Style, text: string) => string;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  endQuietlyOnClosedPipe();
  const { env, stdin, stdout, stderr } = process;
  const hasColors = stdout.isTTY && !env['NO_COLOR'];
  return {
    environment: env,
    folder: process.cwd(),
    isInteractive: stdin.isTTY && stderr.isTTY,
    printData: (text) => void stdout.write(`${text}\n`),
    say: (text) => void stderr.write(`${text}\n`),
    // Whether there are colours is decided above: Node looks at FORCE_COLOR and at another stream otherwise.
    styled: (style, text) => (hasColors ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** `kyhan list | head` closes our stdout: that is no error of ours. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
