import type { Command } from 'commander';
import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { VerifyAnswer } from '../stack/answers.js';
import { reading } from '../stack/reading.js';

/** `kyhan verify`: recomputes the hash chains of the register; ends with 5 where one is broken. */
export function verifyCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'verify',
    does: {
      vi: 'tính lại chuỗi băm của sổ theo dõi; báo sự kiện đầu tiên bị sửa',
      en: "recompute the register's hash chains; name the first event that was changed",
    },
    lines: ['kyhan verify', 'kyhan verify --json'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const answer = await reading(cli, command, (api) => api.get<VerifyAnswer>('/verify'));
    const { streams, events, broken } = answer;
    if (json) cli.printJson(answer);
    if (broken !== undefined) throw new KyhanError('CHAIN_BROKEN', broken);
    if (!json)
      cli.printData(
        text({
          vi: `Sổ theo dõi toàn vẹn: ${streams} chuỗi, ${events} sự kiện.`,
          en: `The register is whole: ${streams} chains, ${events} events.`,
        }),
      );
  });
}
