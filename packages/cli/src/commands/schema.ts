import type { Command } from 'commander';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { knownChoice } from '../arguments/known-choice.js';

/** `kyhan schema`: the JSON Schema with which an editor completes and checks a kind of file. */
export function schemaCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'schema',
    does: cliWords.schema.does,
    lines: ['kyhan schema plan', 'kyhan schema units > units.schema.json'],
  })
    .argument('[kind]', 'plan | units | reorganisation | form | calendar | calendar-override', 'plan')
    .action(async (kind: string) => {
      const { jsonSchema, SCHEMA_NAMES } = await import('@kyhan/plan');
      cli.printJson(jsonSchema(await knownChoice({ given: kind, choices: SCHEMA_NAMES })));
    });
}
