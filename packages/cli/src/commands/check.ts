import { Command } from 'commander';
import { CONSEQUENCES } from '@kyhan/errors';
import type { PlanFinding } from '@kyhan/plan';
import { plainText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { examples } from '../terminal/examples.js';

/** `kyhan check`: every error of a plan file at once, each with its place and what to do about it. */
export function checkCommand(cli: Cli): Command {
  const { text } = cli;
  return new Command('check')
    .description(text(cliWords.check.does))
    .argument('<plan>', text(cliWords.value.planFile))
    .option('--json', text(cliWords.help.json))
    .addHelpText('after', examples(cli, ['kyhan check examples/dak-nong-632/plan.yaml']))
    .action(async (file: string, { json }: { json?: true }) => {
      const { checkPlan, formatFinding } = await import('@kyhan/plan');
      const { findings } = await checkPlan(file);
      if (json) cli.printJson(findings.map((finding) => findingJson(cli, finding)));
      else for (const finding of findings) cli.printData(plainText(formatFinding(finding, cli.language)));
      cli.say(summary(cli, file, findings));
      if (findings.some(isError)) cli.endWith(CONSEQUENCES.invalid.exitCode);
    });
}

/** The stable fields of a finding. */
function findingJson({ text }: Cli, finding: PlanFinding) {
  const { file, line, column, code, severity, message, hint, suggestion } = finding;
  return {
    file,
    line,
    column,
    code,
    severity,
    message: text(message),
    hint: text(hint),
    suggestion: suggestion ?? null,
  };
}

function summary({ text }: Cli, file: string, findings: readonly PlanFinding[]): string {
  const errors = findings.filter(isError).length;
  if (findings.length === 0) return text(cliWords.check.clean({ file }));
  return text(cliWords.check.counted({ file, errors, warnings: findings.length - errors }));
}

function isError({ severity }: PlanFinding): boolean {
  return severity === 'error';
}
