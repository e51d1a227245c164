import { Command } from 'commander';
import { CONSEQUENCES } from '@kyhan/errors';
import type { Finding } from '@kyhan/plan';
import type { Cli } from '../program/cli.js';
import { plainText } from '@kyhan/words';
import { examples } from '../program/examples.js';

/** `kyhan check`: every error of a plan file at once, each with its place and what to do about it. */
export function checkCommand(cli: Cli): Command {
  return new Command('check')
    .description(
      cli.text({
        vi: 'kiểm tra tệp kế hoạch: mọi lỗi kèm tệp, dòng, cột và cách sửa',
        en: 'validate a plan file: every error with its file, line, column and a hint',
      }),
    )
    .argument('<plan>', cli.text({ vi: 'tệp kế hoạch (YAML)', en: 'plan file (YAML)' }))
    .option('--json', cli.text({ vi: 'in JSON', en: 'print JSON' }))
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
function findingJson({ text }: Cli, finding: Finding) {
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

function summary({ text }: Cli, file: string, findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return text({ vi: `${file}: không có lỗi`, en: `${file}: no errors` });
  return text({
    vi: `${file}: ${errors} lỗi, ${warnings} cảnh báo`,
    en: `${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  });
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
