import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { REASON } from '../rulings/ruling-command.js';
import { acting } from '../stack/acting.js';

interface OpenOptions {
  readonly plan?: string;
  readonly due: string;
  readonly unit?: readonly string[];
  readonly reason: string;
  readonly json?: true;
}

/** `kyhan open`: an ad hoc cycle of an obligation on request; who asks sets the day. */
export function openCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'open',
    does: { vi: 'mở một đợt đột xuất theo yêu cầu', en: 'open an ad hoc cycle on request' },
    lines: [
      'kyhan open thematic-report --due 2024-03-15 --unit so-gddt --reason "Theo Công văn 12/UBND-KGVX"',
    ],
  })
    .argument('<obligation>', text({ vi: 'mã nghĩa vụ theo yêu cầu', en: 'id of an obligation on request' }))
    .requiredOption(
      '--due <day>',
      text({ vi: 'hạn nộp, YYYY-MM-DD', en: 'due day, YYYY-MM-DD' }),
      dayArgument,
    )
    .requiredOption('--reason <text>', text(REASON))
    .option(
      '--unit <ids...>',
      text({
        vi: 'đơn vị hoặc nhóm (mặc định: như kế hoạch)',
        en: 'units or groups (default: as the plan says)',
      }),
    )
    .option('--plan <slug>', text({ vi: 'kế hoạch, nếu có nhiều', en: 'plan, where there are several' }))
    .action(async (obligationId: string, options: OpenOptions, command: Command) => {
      const { due: dueOn, unit: units = [], reason, json } = options;
      const answer = await acting(cli, command, async (api) => {
        const planSlug = options.plan ?? onlyPlan(cli, await api.get('/plans'));
        return api.post<{ cycleId: string }>('/requests', { planSlug, obligationId, dueOn, units, reason });
      });
      if (json) cli.printJson(answer);
      else cli.printData(answer.cycleId);
    });
}

function onlyPlan(
  { text }: Cli,
  { plans }: { readonly plans: readonly { readonly slug: string }[] },
): string {
  const [only, ...others] = plans.map(({ slug }) => slug);
  if (only !== undefined && others.length === 0) return only;
  const slugs = [only, ...others].filter((slug) => slug !== undefined).join(', ');
  const problem = text({
    vi: `cần --plan (đang có: ${slugs || 'chưa có'})`,
    en: `--plan is needed (there are: ${slugs || 'none'})`,
  });
  throw new KyhanError('COMMAND_INVALID', { problem });
}
