import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { shortIsoInstant } from '@kyhan/words';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import { allOf } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';

interface Options {
  readonly json?: true;
}

/** `kyhan sessions`: who is signed in where, and how to end it. */
export function sessionsCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'sessions',
    does: cliWords.sessions.does,
    lines: ['kyhan sessions', 'kyhan sessions end 5f2c0a9be1d47c33'],
  })
    .argument('[act]')
    .argument('[session]')
    .action(async (...[given, sessionId, options, command]: [string?, string?, Options?, Command?]) => {
      if (options === undefined || command === undefined) return;
      const act = await knownChoice({ given: given ?? 'list', choices: ['list', 'end'] });
      if (act === 'list') return await list(cli, command, options);
      if (sessionId === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'session' }));
      const answer = await acting(cli, command, (api) => api.endSession({ body: { sessionId } }));
      if (options.json) cli.printJson(answer);
      else cli.printData(cli.text(cliWords.sessions.ended({ session: sessionId })));
    });
}

async function list(cli: Cli, command: Command, { json }: Options): Promise<void> {
  const sessions = await reading(cli, command, (api) =>
    allOf(async (paging) => {
      const { sessions: items, ...page } = await api.listSessions({ query: { of: 'all', ...paging } });
      return [items, page];
    }),
  );
  if (json) return cli.printJson(sessions);
  const words = cliWords.sessions;
  if (sessions.length > 0)
    cli.printData(
      table(
        cli,
        [
          { heading: words.who, cell: ({ actor }) => actor },
          { heading: words.agent, cell: ({ agent }) => agent },
          { heading: words.since, cell: ({ createdRealAt }) => shortIsoInstant(createdRealAt) },
          { heading: words.until, cell: ({ expiresRealAt }) => shortIsoInstant(expiresRealAt) },
          { heading: words.id, cell: ({ sessionId }) => sessionId, isId: true },
        ],
        sessions,
      ),
    );
  cli.tell(words.counted({ count: sessions.length }));
}
