import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { acting } from '../stack/acting.js';
import { derivedId } from '../arguments/derived-id.js';
import { commandInvalid } from '../arguments/command-invalid.js';
import { onlyPlan } from '../arguments/only-plan.js';

interface OpenOptions {
  readonly plan?: string;
  readonly due?: string;
  readonly at?: string;
  readonly cutOff?: string;
  readonly ground?: string;
  readonly unit?: readonly string[];
  readonly reason: string;
  readonly id?: string;
  readonly json?: true;
}

/** `2026-03-20T16:40` of an instant. */
const MINUTES = 16;

/** `kyhan open`: an ad hoc cycle of an obligation on request; who asks sets the day. */
export function openCommand(cli: Cli): Command {
  const { text } = cli;
  return commandOf(cli, {
    name: 'open',
    does: cliWords.open.does,
    lines: [cliWords.open.example],
  })
    .argument('<obligation>', text(cliWords.open.obligation))
    .option('--due <day>', text(cliWords.open.due), dayArgument)
    .requiredOption('--reason <text>', text(cliWords.ruling.reason))
    .option('--at <time>', text(cliWords.open.at))
    .option('--cut-off <day>', text(cliWords.open.cutOff), dayArgument)
    .option('--ground <text>', text(cliWords.open.ground))
    .option('--unit <ids...>', text(cliWords.open.unit))
    .option('--plan <slug>', text(cliWords.open.plan))
    .option('--id <id>', text(cliWords.open.id))
    .action(async (obligationId: string, options: OpenOptions, command: Command) => {
      const { due: dueOn, at: dueTime, cutOff, ground, unit: units = [], reason, json } = options;
      if (dueTime !== undefined && dueOn === undefined) throw commandInvalid(cliWords.open.hourAlone);
      const more = {
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(dueTime === undefined ? {} : { dueTime }),
        ...(cutOff === undefined ? {} : { cutOff }),
        ...(ground === undefined ? {} : { ground }),
      };
      const answer = await acting(cli, command, async (api) => {
        const plan = options.plan ?? onlyPlan(await api.listPlans());
        const asked = { plan, obligation: obligationId, units: [...units], reason, ...more };
        // What is due so long after this is another one a minute later.
        const minute = dueOn === undefined ? { at: new Date().toISOString().slice(0, MINUTES) } : {};
        const requestId = options.id ?? derivedId({ ...asked, ...minute });
        return await api.openOnRequest({ body: { requestId, ...asked } });
      });
      if (json) cli.printJson(answer);
      else cli.printData(answer.cycleId);
    });
}
