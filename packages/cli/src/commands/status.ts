import type { Command } from 'commander';
import { STATUS_NAMES, type StatusWord } from '@kyhan/words';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { StatusAnswer } from '../stack/answers.js';
import { queryOf } from '../stack/stack-api.js';
import { reading } from '../stack/reading.js';
import { keyedLines } from '../terminal/table.js';

/** `kyhan status`: where everything stands, in a few lines. */
export function statusCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'status',
    does: {
      vi: 'tình hình chung: kế hoạch, đợt, việc được giao, thông báo',
      en: 'where plans, cycles, assignments and notices stand',
    },
    lines: ['kyhan status', 'kyhan status --plan dak-nong-632 --json'],
  })
    .option('--plan <slug>', cli.text({ vi: 'chỉ kế hoạch này', en: 'this plan only' }))
    .action(async ({ json, plan }: { json?: true; plan?: string }, command: Command) => {
      const status = await reading(cli, command, (api) =>
        api.get<StatusAnswer>(`/status${queryOf({ plan })}`),
      );
      if (json) cli.printJson(status);
      else cli.printData(keyedLines(lines(cli, status)));
    });
}

function lines(cli: Cli, { now, plans, cycles, assignments, notices, openFindings }: StatusAnswer) {
  const { text } = cli;
  const { total, onTime, late, nil, escalated } = assignments;
  const plansNamed = plans.map(({ slug, version }) => `${slug} (${version})`).join(', ');
  return [
    [text({ vi: 'Giờ của kế hoạch', en: 'Plan time' }), now],
    [text({ vi: 'Kế hoạch', en: 'Plans' }), plansNamed === '' ? '–' : plansNamed],
    [
      text({ vi: 'Đợt', en: 'Cycles' }),
      text({
        vi: `${cycles.open} đang mở, ${cycles.closed} đã chốt`,
        en: `${cycles.open} open, ${cycles.closed} closed`,
      }),
    ],
    [text({ vi: 'Việc được giao', en: 'Assignments' }), `${total}${statuses(cli, assignments.byStatus)}`],
    [
      text({ vi: 'Bản nộp', en: 'Submissions' }),
      text({
        vi: `${onTime} đúng hạn, ${late} trễ hạn, ${nil} không phát sinh`,
        en: `${onTime} on time, ${late} late, ${nil} nil`,
      }),
    ],
    [text({ vi: 'Đã báo cấp trên', en: 'Escalated' }), String(escalated)],
    [text({ vi: 'Thông báo', en: 'Notices' }), noticeCounts(notices)],
    [text({ vi: 'Phát hiện chưa xử lý', en: 'Open findings' }), String(openFindings)],
  ] as const;
}

function statuses({ text }: Cli, byStatus: StatusAnswer['assignments']['byStatus']): string {
  const counts = Object.entries(byStatus).map(
    ([status, count]) => `${text(STATUS_NAMES[status as StatusWord])} ${count}`,
  );
  return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}

function noticeCounts(notices: StatusAnswer['notices']): string {
  const byState = new Map<string, number>();
  for (const { state, count } of notices) byState.set(state, (byState.get(state) ?? 0) + count);
  return [...byState].map(([state, count]) => `${state} ${count}`).join(', ') || '0';
}
