import { Command } from 'commander';
import { CONSEQUENCES } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Diagnosis, Health } from '../doctor/diagnosis.js';
import { plainLine } from '@kyhan/words';
import { doctorWords, helpWords } from '@kyhan/words/cli';
import type { Style } from '../terminal/terminal.js';
import { hanging } from '../terminal/wrapped.js';
import { examples } from '../terminal/examples.js';

const MARKS: Readonly<Record<Health, string>> = { ok: '✓', note: 'i', warning: '!', problem: '✗' };

const STYLES: Readonly<Record<Health, Style>> = {
  ok: 'green',
  note: 'reset',
  warning: 'yellow',
  problem: 'red',
};
const INDENT = '    ';

/** `kyhan doctor`: what stands in the way of running, each with the command that mends it. */
export function doctorCommand(cli: Cli): Command {
  const { text } = cli;
  return new Command('doctor')
    .description(text(doctorWords.does))
    .option('--json', text(helpWords.json))
    .addHelpText('after', examples(cli, ['kyhan doctor', 'kyhan doctor --json --data /srv/kyhan']))
    .action(async ({ json }: { json?: true }, command: Command) => {
      // The embedded stack that they look at takes half a second to load: other commands go without.
      const { CHECKS } = await import('../doctor/checks.js');
      const surroundings = { environment: cli.environment, dataFolder: dataFolderOf(cli, command) };
      const diagnoses: Diagnosis[] = [];
      for (const check of CHECKS) {
        const diagnosis = await check(surroundings);
        diagnoses.push(diagnosis);
        if (!json) cli.printData(line(cli, diagnosis));
      }
      if (json) cli.printJson(diagnoses.map((diagnosis) => diagnosisJson(cli, diagnosis)));
      if (diagnoses.some(({ health }) => health === 'problem'))
        cli.endWith(CONSEQUENCES.unavailable.exitCode);
    });
}

function diagnosisJson({ text }: Cli, { check, health, message, fix }: Diagnosis) {
  return { check, health, message: text(message), fix: fix ?? null };
}

function line(cli: Cli, { check, health, message, fix }: Diagnosis): string {
  const said = `${MARKS[health]} ${check}: ${plainLine(cli.text(message))}`;
  const lines = cli.styled(STYLES[health], hanging(said, { width: cli.columns, indent: INDENT }));
  return fix === undefined ? lines : `${lines}\n${INDENT}${fix}`;
}
