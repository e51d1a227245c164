import { Command } from 'commander';
import { CONSEQUENCES, errorInBoth, isKyhanError } from '@kyhan/errors';
import type { ReadSettings } from '@kyhan/stack';
import type { Cli } from '../terminal/cli.js';
import { dataFolderOf } from '../arguments/data-folder-of.js';
import type { Diagnosis, Health } from '../doctor/diagnosis.js';
import { plainLine } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
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
    .description(text(cliWords.doctor.does))
    .option('--json', text(cliWords.help.json))
    .addHelpText('after', examples(cli, ['kyhan doctor', 'kyhan doctor --json --data /srv/kyhan']))
    .action(async ({ json }: { json?: true }, command: Command) => {
      // The embedded stack that they look at takes half a second to load: other commands go without.
      const { CHECKS } = await import('../doctor/checks.js');
      const dataFolder = dataFolderOf(cli, command);
      const { read, problem } = await readOrNot(cli, dataFolder);
      const surroundings = { environment: cli.environment, read, dataFolder };
      const diagnoses: Diagnosis[] = [];
      if (problem !== undefined) diagnoses.push(problem);
      if (problem !== undefined && !json) cli.printData(line(cli, problem));
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

/** Settings that cannot be used are a finding like others: the rest is looked at all the same. */
async function readOrNot(cli: Cli, dataFolder: string): Promise<{ read: ReadSettings; problem?: Diagnosis }> {
  const { demonstrationSettings, settingsOf } = await import('../arguments/settings-of.js');
  try {
    return { read: await settingsOf(cli, dataFolder) };
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    const message = errorInBoth(error.code, error.details);
    const fix = 'kyhan explain SETTING_INVALID';
    return {
      read: demonstrationSettings(cli),
      problem: { check: 'settings', health: 'problem', message, fix },
    };
  }
}

function diagnosisJson({ text }: Cli, { check, health, message, fix }: Diagnosis) {
  return { check, health, message: text(message), fix: fix ?? null };
}

function line(cli: Cli, { check, health, message, fix }: Diagnosis): string {
  const said = `${MARKS[health]} ${check}: ${plainLine(cli.text(message))}`;
  const lines = cli.styled(STYLES[health], hanging(said, { width: cli.columns, indent: INDENT }));
  return fix === undefined ? lines : `${lines}\n${INDENT}${fix}`;
}
