import type { Command } from 'commander';
import type { ApiClient } from '@kyhan/contracts/client';
import type { TrainingToldAnswer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { countArgument } from '../arguments/count-argument.js';
import { dayArgument } from '../arguments/day-argument.js';
import { knownChoice } from '../arguments/known-choice.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { listRows } from '../arguments/list-rows.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';

interface Options {
  readonly plan?: string;
  readonly roster?: string;
  readonly on?: string;
  readonly hours?: number;
  readonly capacity?: number;
  readonly place?: string;
  readonly session?: string;
  readonly unit?: string;
  readonly people?: string;
  readonly absent?: string;
  readonly heads?: number;
  readonly number?: string;
  readonly withdraw?: true;
  readonly json?: true;
}
type Act = (asked: {
  readonly cli: Cli;
  readonly api: ApiClient;
  readonly params: { readonly slug: string };
  readonly what: string;
  readonly options: Options;
}) => Promise<TrainingToldAnswer>;

/** `kyhan training`: what is told of who is trained. */
export function trainingCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.training;
  return commandOf(cli, {
    name: 'training',
    does: words.does,
    lines: [
      'kyhan training roster examples/dak-nong-632/rosters/press-staff.csv --roster rosters/press-staff.csv',
      'kyhan training session training-round --on 2024-11-20 --hours 8 --capacity 60',
      'kyhan training nominate training-round/2024-11-20 --unit bao-dak-nong --people pre-01,pre-03',
      'kyhan training attended training-round/2024-11-20 --people pre-01',
    ],
  })
    .argument('<act>', text(words.act))
    .argument('<what>', text(words.what))
    .option('--plan <slug>', text(words.plan))
    .option('--roster <path>', text(words.roster))
    .option('--on <day>', text(words.on), dayArgument)
    .option('--hours <n>', text(words.hours), countArgument)
    .option('--capacity <n>', text(words.capacity), countArgument)
    .option('--place <text>', text(words.place))
    .option('--session <id>', text(words.session))
    .option('--unit <id>', text(words.unit))
    .option('--people <codes>', text(words.people))
    .option('--absent <codes>', text(words.absent))
    .option('--heads <n>', text(words.heads), countArgument)
    .option('--number <text>', text(words.number))
    .option('--withdraw', text(words.withdraw))
    .action(async (...[act, what, options, command]: [string, string, Options, Command]) => {
      const choices = Object.keys(ACTS) as (keyof typeof ACTS)[];
      const chosen = ACTS[await knownChoice({ given: act, choices })];
      const done = await acting(cli, command, async (api) => {
        const slug = options.plan ?? onlyPlan(await api.listPlans());
        return await chosen({ cli, api, params: { slug }, what, options });
      });
      if (options.json) return cli.printJson(done);
      const { count, session } = done;
      cli.printData(text(words.done({ count })));
      if (session !== undefined) cli.printData(text(words.doneSession({ session })));
    });
}

const ACTS = {
  roster: async ({ cli, api, params, what, options }) =>
    await api.importRoster({
      params,
      body: { roster: needed(options, 'roster'), rows: await listRows(cli, what) },
    }),
  before: async ({ cli, api, params, what, options }) =>
    await api.importTrainedBefore({
      params,
      body: { roster: needed(options, 'roster'), rows: await listRows(cli, what) },
    }),
  session: async ({ api, params, what: obligation, options }) => {
    const { capacity, place, session, roster } = options;
    return await api.planSession({
      params,
      body: {
        obligation,
        on: needed(options, 'on'),
        hours: needed(options, 'hours'),
        ...(capacity === undefined ? {} : { capacity }),
        ...(place === undefined ? {} : { place }),
        ...(session === undefined ? {} : { session }),
        ...(roster === undefined ? {} : { rosters: [roster] }),
      },
    });
  },
  cancel: async ({ api, params, what: session }) => await api.cancelSession({ params, body: { session } }),
  nominate: async ({ api, params, what: session, options }) =>
    await api.nominate({
      params,
      body: {
        session,
        unit: needed(options, 'unit'),
        people: codes(needed(options, 'people')),
        withdraw: options.withdraw ?? false,
      },
    }),
  attended: async ({ api, params, what: session, options }) => {
    const { people = '', absent = '', heads } = options;
    const counted =
      heads === undefined
        ? []
        : [{ unit: needed(options, 'unit'), roster: needed(options, 'roster'), heads }];
    return await api.recordTrainingAttendance({
      params,
      body: { session, people: codes(people), absent: codes(absent), heads: counted },
    });
  },
  certificate: async ({ api, params, what: session, options }) => {
    const [number, on] = [needed(options, 'number'), needed(options, 'on')];
    const certificates = codes(needed(options, 'people')).map((person) => ({ person, number, on }));
    return await api.recordCertificates({ params, body: { session, certificates } });
  },
  erase: async ({ api, params, what: person }) => await api.eraseTrainee({ params, body: { person } }),
} satisfies Readonly<Record<string, Act>>;

function needed<Name extends keyof Options>(options: Options, name: Name): NonNullable<Options[Name]> {
  const value = options[name];
  if (value === undefined) throw commandInvalid(cliWords.usage.missingOption({ name: `--${name}` }));
  return value;
}

function codes(listed: string): string[] {
  return listed
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
