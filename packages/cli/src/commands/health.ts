import type { Command } from 'commander';
import type { Answer } from '@kyhan/contracts';
import { CONSEQUENCES } from '@kyhan/errors';
import { type InBoth, pageWords, shortIsoInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { keyedLines } from '../terminal/keyed-lines.js';

type Machine = Answer<'checkMachine'>;

/** `kyhan health`: each part with whether it answers, and how far things are behind; ends with 6 where something is wrong. */
export function healthCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'health',
    does: cliWords.health.does,
    lines: ['kyhan health', 'kyhan health --json'],
  }).action(async ({ json }: { json?: true }, command: Command) => {
    const machine = await reading(cli, command, (api) => api.checkMachine({ query: {} }));
    if (json) cli.printJson(machine);
    else cli.printData(keyedLines(cli, lines(cli, machine)));
    if (!machine.ok) cli.endWith(CONSEQUENCES.unavailable.exitCode);
  });
}

function lines(
  { text }: Cli,
  {
    parts,
    mailHeld,
    mailLimited,
    outbox,
    wakes,
    setApart,
    auditedAt,
    doubtful,
    backupRealAt,
    retained,
  }: Machine,
) {
  const words = pageWords.health;
  const behind = (count: number, oldestAt: string | undefined): string =>
    text(oldestAt === undefined ? words.none : words.waiting({ count, at: shortIsoInstant(oldestAt) }));
  const mail = mailState(mailHeld);
  return [
    ...parts.map(({ name, reason }) => {
      return [
        words.parts[name],
        text(reason === undefined ? words.answers : words.silent({ reason })),
      ] as const;
    }),
    [words.mail, text(mail)],
    ...(mailLimited === undefined
      ? []
      : [
          [
            words.limit,
            text(words.limitedBanner({ ...mailLimited, at: shortIsoInstant(mailLimited.since) })),
          ] as const,
        ]),
    [words.outbox, behind(outbox.waiting, outbox.oldestAt)],
    [words.wakes, behind(wakes.missed, wakes.oldestAt)],
    [words.setApart, text(setApart === 0 ? words.none : words.apart({ count: setApart }))],
    ...(doubtful === 0 ? [] : [[words.doubtful, text(words.doubts({ count: doubtful }))] as const]),
    [words.backup, backupRealAt === undefined ? text(words.noBackup) : shortIsoInstant(backupRealAt)],
    ...(auditedAt === undefined ? [] : [[words.audit, shortIsoInstant(auditedAt)] as const]),
    ...(retained === undefined
      ? []
      : [[words.retained, text(words.erased({ ...retained, at: shortIsoInstant(retained.at) }))] as const]),
  ] as const;
}

function mailState(held: Machine['mailHeld']): InBoth {
  const words = pageWords.health;
  if (held === undefined) return words.mailGoes;
  const at = shortIsoInstant(held.since);
  return held.why === undefined
    ? words.mailHeld({ at, by: held.byName })
    : words.heldBecause[held.why]({ at });
}
