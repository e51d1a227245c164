import type { Command } from 'commander';
import type { StatusAnswer } from '@kyhan/contracts';
import { figureSentences, NOTICE_STATE_NAMES, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import { keyedLines } from '../terminal/keyed-lines.js';

/** `kyhan status`: where everything stands, in a few lines. */
export function statusCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'status',
    does: cliWords.status.does,
    lines: ['kyhan status', 'kyhan status --plan dak-nong-632 --json'],
  })
    .option('--plan <slug>', cli.text(cliWords.value.plan))
    .action(async ({ json, plan }: { json?: true; plan?: string }, command: Command) => {
      const query = plan === undefined ? {} : { plan };
      const status = await reading(cli, command, (api) => api.getStatus({ query }));
      if (json) cli.printJson(status);
      else cli.printData(keyedLines(cli, lines(cli, status)));
    });
}

function lines(cli: Cli, { now, plans, cycles, assignments, notices, openFindings }: StatusAnswer) {
  const { text } = cli;
  const named = plans.map(({ slug, version }) => text(cliWords.status.version({ slug, version })));
  return [
    [cliWords.status.planTime, shortIsoInstant(now)],
    [cliWords.column.plans, named.length === 0 ? text(cliWords.status.none) : named.join(', ')],
    [cliWords.column.cycles, text(cliWords.status.cycles(cycles))],
    [cliWords.column.assignments, [assignments.total, ...figureSentences(assignments).map(text)].join('. ')],
    [cliWords.status.escalated, String(assignments.escalated)],
    [cliWords.column.notices, noticeCounts(cli, notices)],
    [cliWords.status.openFindings, String(openFindings)],
  ] as const;
}

function noticeCounts({ text }: Cli, notices: StatusAnswer['notices']): string {
  const byState = new Map<StatusAnswer['notices'][number]['state'], number>();
  for (const { state, count } of notices) byState.set(state, (byState.get(state) ?? 0) + count);
  const counts = [...byState].map(([state, count]) =>
    text(cliWords.status.counted({ name: NOTICE_STATE_NAMES[state], count })),
  );
  return counts.length === 0 ? '0' : counts.join(', ');
}
