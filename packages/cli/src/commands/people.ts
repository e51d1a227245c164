import type { Command } from 'commander';
import type { Answer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { roleWords, shortIsoInstant } from '@kyhan/words';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { dayArgument } from '../arguments/day-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { acting } from '../stack/acting.js';
import { allOf, allUpTo } from '../stack/all-up-to.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table } from '../terminal/table.js';
import { tellLength } from '../stack/tell-length.js';

interface Options {
  readonly role?: string;
  readonly plan?: string;
  readonly unit?: string;
  readonly name?: string;
  readonly mailbox?: string;
  readonly from?: string;
  readonly until?: string;
  readonly json?: true;
}

const ACTS = ['list', 'add', 'end', 'link', 'log', 'export', 'erase'] as const;
type Listed = Answer<'listPeople'>['people'][number];

/** `kyhan people`: who may do what; gives and ends roles, makes links, tells what happened at the door. */
export function peopleCommand(cli: Cli): Command {
  const { role, plan, unit, name, mailbox, from, untilDay } = cliWords.people;
  return commandOf(cli, {
    name: 'people',
    does: cliWords.people.does,
    lines: [
      'kyhan people',
      'kyhan people add linh --role coordinator --plan dak-nong-632',
      'kyhan people link linh',
    ],
  })
    .argument('[act]')
    .argument('[person]')
    .option('--role <role>', cli.text(role))
    .option('--plan <slug>', cli.text(plan))
    .option('--unit <id>', cli.text(unit))
    .option('--name <text>', cli.text(name))
    .option('--mailbox <address>', cli.text(mailbox))
    .option('--from <day>', cli.text(from), dayArgument)
    .option('--until <day>', cli.text(untilDay), dayArgument)
    .action(async (...[given, person, options, command]: [string?, string?, Options?, Command?]) => {
      if (options === undefined || command === undefined) return;
      const act = await knownChoice({ given: given ?? 'list', choices: ACTS });
      const asked = { cli, command, options };
      if (act === 'list') return await list(asked);
      if (act === 'log') return await log(asked);
      if (person === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'person' }));
      if (act === 'link') return await link(asked, person);
      if (act === 'export') return await exported(asked, person);
      if (act === 'erase') return await erase(asked, person);
      if (act === 'end') return await end(asked, person);
      return await add(asked, person);
    });
}

interface Asked {
  readonly cli: Cli;
  readonly command: Command;
  readonly options: Options;
}

async function list({ cli, command, options }: Asked): Promise<void> {
  const people = await reading(cli, command, (api) =>
    allOf(async (query) => {
      const { people: items, ...page } = await api.listPeople({ query });
      return [items, page];
    }),
  );
  if (options.json) return cli.printJson(people);
  const { text } = cli;
  const columns = [
    { heading: cliWords.people.person, cell: ({ personId }: Listed) => personId },
    { heading: cliWords.column.name, cell: ({ name }: Listed) => name },
    { heading: cliWords.column.mailbox, cell: ({ mailbox }: Listed) => mailbox },
    {
      heading: cliWords.people.roles,
      cell: ({ roles }: Listed) => roles.map((role) => text(told(role))).join('; '),
      yields: 'wrap' as const,
    },
  ];
  if (people.length > 0) cli.printData(table(cli, columns, people));
  cli.tell(cliWords.people.counted({ count: people.length }));
}

/** What somebody is, and until when. */
function told({ untilAt, ...role }: Listed['roles'][number]) {
  const what = roleWords(role);
  return untilAt === undefined ? what : cliWords.people.until({ what, at: shortIsoInstant(untilAt) });
}

/** Of the door, the last ones. */
const MOST_EVENTS = 500;

async function log({ cli, command, options }: Asked): Promise<void> {
  const list = await reading(cli, command, (api) =>
    allUpTo(MOST_EVENTS, async (query) => {
      const { events: items, ...page } = await api.listDoorEvents({ query });
      return [items, page];
    }),
  );
  tellLength(cli, list);
  const { items: events } = list;
  if (options.json) return cli.printJson(events);
  const { text } = cli;
  if (events.length === 0) return;
  cli.printData(
    table(
      cli,
      [
        { heading: cliWords.column.at, cell: ({ at }) => shortIsoInstant(at) },
        { heading: cliWords.column.event, cell: (event) => text(event.text), yields: 'wrap' },
        { heading: cliWords.column.by, cell: (event) => text(event.actorName), yields: 'wrap' },
      ],
      events,
    ),
  );
}

async function add(asked: Asked, personId: string): Promise<void> {
  const { cli, command, options } = asked;
  const { name, mailbox, from, until } = options;
  const body = {
    ...(await roleOf(asked, personId)),
    ...(name === undefined ? {} : { name }),
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const answer = await acting(cli, command, (api) => api.appoint({ body }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.people.added({ person: personId, url: answer.signInUrl })));
}

async function end(asked: Asked, personId: string): Promise<void> {
  const { cli, command, options } = asked;
  const body = await roleOf(asked, personId);
  const answer = await acting(cli, command, (api) => api.endRole({ body }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.people.ended({ person: personId })));
}

async function link({ cli, command, options }: Asked, personId: string): Promise<void> {
  const answer = await acting(cli, command, (api) => api.makeSignInLink({ body: { personId } }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.people.link({ person: personId, url: answer.signInUrl })));
}

/** All that the register holds of somebody, for them to have. */
async function exported({ cli, command }: Asked, id: string): Promise<void> {
  cli.printJson(await acting(cli, command, (api) => api.exportPerson({ params: { id } })));
}

async function erase({ cli, command, options }: Asked, personId: string): Promise<void> {
  const answer = await acting(cli, command, (api) => api.erasePerson({ body: { personId } }));
  if (options.json) cli.printJson(answer);
  else cli.printData(cli.text(cliWords.people.erased({ person: personId })));
}

/** Which role of whom is meant. */
async function roleOf({ options: { role, plan, unit } }: Asked, personId: string) {
  if (role === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: '--role' }));
  const { PERSON_ROLES } = await import('@kyhan/engine');
  return {
    personId,
    role: await knownChoice({ given: role, choices: PERSON_ROLES }),
    ...(plan === undefined ? {} : { plan }),
    ...(unit === undefined ? {} : { unit }),
  };
}
