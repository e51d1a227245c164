import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { commandOf } from '../command-of.js';
import { planOf } from '../plan-of.js';
import { acting } from '../stack/with-api.js';

interface Applied {
  readonly version: number;
  readonly changed: boolean;
  readonly schedules: Readonly<Record<'created' | 'updated' | 'deleted', readonly string[]>>;
  readonly openedNow: readonly string[];
}

/** `kyhan apply`: stores a new version of a plan and keeps its Schedules. */
export function applyCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'apply',
    does: { vi: 'áp dụng tệp kế hoạch vào hệ thống đang chạy', en: 'apply a plan file to the running stack' },
    lines: ['kyhan apply examples/dak-nong-632/plan.yaml'],
  })
    .argument('<plan>', text({ vi: 'tệp kế hoạch (YAML)', en: 'plan file (YAML)' }))
    .action(async (file: string, { json }: { json?: true }, command: Command) => {
      const plan = await planOf(cli, cli.pathOf(file));
      const applied = await acting(cli, command, (api) => api.post<Applied>('/plans', { plan }));
      if (json) cli.printJson(applied);
      else cli.printData(sentence(cli, applied));
    });
}

function sentence({ text }: Cli, { version, changed, schedules, openedNow }: Applied): string {
  const kept = schedules.created.length + schedules.updated.length;
  if (!changed)
    return text({
      vi: `Phiên bản ${version} đã được áp dụng từ trước`,
      en: `Version ${version} was applied before`,
    });
  return text({
    vi: `Đã áp dụng phiên bản ${version}: ${kept} lịch, mở ngay ${openedNow.length} đợt`,
    en: `Applied version ${version}: ${kept} Schedules, ${openedNow.length} cycles opened now`,
  });
}
