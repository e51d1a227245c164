import type { Command } from 'commander';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { FindingAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { table } from '../terminal/table.js';

/** `kyhan findings`: what is expected and does not exist, and what somebody has to mend. */
export function findingsCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'findings',
    does: {
      vi: 'phát hiện cần xử lý: đợt chưa mở, đầu mối còn thiếu',
      en: 'what somebody has to mend: cycles not opened, contacts missing',
    },
    lines: ['kyhan findings', 'kyhan findings --all --json'],
  })
    .option('--all', text({ vi: 'cả phát hiện đã xử lý', en: 'the settled ones too' }))
    .action(async ({ json, all }: { json?: true; all?: true }, command: Command) => {
      const { findings } = await reading(cli, command, (api) =>
        api.get<{ findings: FindingAnswer[] }>(`/findings${queryOf(all ? {} : { open: true })}`),
      );
      if (json) cli.printJson(findings);
      else if (findings.length > 0) cli.printData(table(cli, columns(cli), findings));
      cli.say(text({ vi: `${findings.length} phát hiện`, en: `${findings.length} findings` }));
    });
}

function columns({ text }: Cli) {
  return [
    { heading: text({ vi: 'Lúc', en: 'At' }), cell: ({ openedAt }: FindingAnswer) => openedAt },
    { heading: text({ vi: 'Về', en: 'About' }), cell: ({ subject }: FindingAnswer) => subject },
    {
      heading: text({ vi: 'Phát hiện', en: 'Finding' }),
      cell: (finding: FindingAnswer) => text(finding.text),
    },
  ];
}
