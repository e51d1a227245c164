import { processLog } from '@kyhan/stack';
import type { Cli } from '../terminal/cli.js';

/** A command line whose talk is lines of the log where programs read that: nothing else stands between them. */
export function loggingCli(cli: Cli): Cli {
  const say = (text: string) => {
    if (processLog().form === 'json') processLog().write('info', text.trim());
    else cli.say(text);
  };
  return {
    ...cli,
    say,
    tell: (text) => (processLog().form === 'json' ? say(text[cli.language]) : cli.tell(text)),
  };
}
