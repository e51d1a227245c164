import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface Options {
  readonly role: string;
  readonly plan?: string;
  readonly unit?: string;
  readonly name?: string;
  readonly mailbox?: string;
  readonly json?: true;
}

/** `kyhan people`: gives a person a role. */
export function peopleCommand(cli: Cli): Command {
  const { role, plan, unit, name, mailbox } = cliWords.people;
  return commandOf(cli, {
    name: 'people',
    does: cliWords.people.does,
    lines: ['kyhan people add linh --role coordinator --plan dak-nong-632'],
  })
    .argument('<act>')
    .argument('<person>')
    .requiredOption('--role <role>', cli.text(role))
    .option('--plan <slug>', cli.text(plan))
    .option('--unit <id>', cli.text(unit))
    .option('--name <text>', cli.text(name))
    .option('--mailbox <address>', cli.text(mailbox))
    .action(async (...[act, personId, options, command]: [string, string, Options, Command]) => {
      const { json, ...given } = options;
      await knownChoice({ given: act, choices: ['add'] });
      const { ROLE_KINDS } = await import('@kyhan/engine');
      const { role: of, plan: slug, unit: id, name: called, mailbox: address } = given;
      const body = {
        personId,
        role: await knownChoice({ given: of, choices: ROLE_KINDS }),
        ...(slug === undefined ? {} : { plan: slug }),
        ...(id === undefined ? {} : { unit: id }),
        ...(called === undefined ? {} : { name: called }),
        ...(address === undefined ? {} : { mailbox: address }),
      };
      const answer = await acting(cli, command, (api) => api.appoint({ body }));
      if (json) cli.printJson(answer);
      else cli.printData(cli.text(cliWords.people.added({ person: personId, url: answer.signInUrl })));
    });
}
