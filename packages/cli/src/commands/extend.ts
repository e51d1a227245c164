import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { dayArgument } from '../arguments/day-argument.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { extendCycle } from '../rulings/extend-cycle.js';
import { rule, type RulingOptions } from '../rulings/rule.js';

interface ExtendOptions extends RulingOptions {
  readonly reason: string;
  readonly newDue: string;
  readonly cycle?: string;
  readonly for?: readonly string[];
  readonly childrenOf?: string;
  readonly dayOff?: true;
  readonly grantor?: string;
  readonly document?: string;
}

/** `kyhan extend`: a new day, with a reason; reminders and escalation start from it. */
export function extendCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'extend',
    does: cliWords.ruling.extend,
    lines: [cliWords.ruling.extendExample, cliWords.ruling.extendManyExample],
  })
    .argument('[assignments...]', text(cliWords.value.assignments))
    .option('--cycle <cycle>', text(cliWords.ruling.cycle))
    .option('--for <units...>', text(cliWords.ruling.forUnits))
    .option('--children-of <unit>', text(cliWords.ruling.childrenOf))
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .requiredOption('--new-due <day>', text(cliWords.ruling.newDue), dayArgument)
    .option('--day-off', text(cliWords.ruling.dayOff))
    .option('--grantor <text>', text(cliWords.ruling.grantor))
    .option('--document <text>', text(cliWords.ruling.document))
    .action(async (assignmentIds: string[], options: ExtendOptions, command: Command) => {
      const { json, reason, newDue, dayOff, grantor, document, cycle, childrenOf } = options;
      const terms = {
        reason,
        newDueOn: newDue,
        ...(dayOff ? { onDayOff: dayOff } : {}),
        ...(grantor === undefined ? {} : { grantor }),
        ...(document === undefined ? {} : { document }),
      } as const;
      const asJson = json ? { json } : {};
      const audience = options.for ?? [];
      if (cycle === undefined) {
        if (assignmentIds.length === 0 || audience.length > 0 || childrenOf !== undefined)
          throw commandInvalid(cliWords.ruling.whichToExtend);
        return await rule(cli, command, { assignmentIds, wish: { ruling: 'extend', ...terms }, ...asJson });
      }
      if (assignmentIds.length > 0 || (audience.length === 0 && childrenOf === undefined))
        throw commandInvalid(cliWords.ruling.whichToExtend);
      const many = {
        cycleId: cycle,
        audience: [...audience],
        ...(childrenOf === undefined ? {} : { childrenOf }),
      };
      await extendCycle(cli, command, { ...many, ...terms, ...asJson });
    });
}
