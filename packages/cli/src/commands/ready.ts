import type { Command } from 'commander';
import type { Answer, LiveState } from '@kyhan/contracts';
import { CONSEQUENCES } from '@kyhan/errors';
import { LIVE_STATE_NAMES, pageWords, plainLine } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import type { Style } from '../terminal/terminal.js';
import { hanging } from '../terminal/wrapped.js';

type Check = Answer<'checkGoingLive'>['checks'][number];

const STYLES: Readonly<Record<LiveState, Style>> = { ok: 'green', attention: 'yellow', blocking: 'red' };
const INDENT = '    ';

/** `kyhan ready`: what stands in the way before units are written to; ends with 5 where something does. */
export function readyCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'ready',
    does: cliWords.ready.does,
    lines: ['kyhan ready', 'kyhan ready --json'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const answer = await reading(cli, command, (api) => api.checkGoingLive({ query: {} }));
    const { ready, checks } = answer;
    const words = pageWords.goingLive;
    if (json) cli.printJson(answer);
    else {
      for (const check of checks) cli.printData(line(cli, check));
      const count = checks.filter(({ state }) => state === 'blocking').length;
      cli.tell(ready ? words.ready : words.blocked({ count }));
    }
    if (!ready) cli.endWith(CONSEQUENCES.conflict.exitCode);
  });
}

function line(cli: Cli, { state, name, what, mend }: Check): string {
  const said = `${cli.text(LIVE_STATE_NAMES[state])} · ${cli.text(name)}: ${plainLine(cli.text(what))}`;
  const lines = cli.styled(STYLES[state], hanging(said, { width: cli.columns, indent: INDENT }));
  const ways = [mend?.command, mend?.page].filter((way) => way !== undefined);
  return ways.length === 0 ? lines : `${lines}\n${INDENT}${ways.join(' · ')}`;
}
