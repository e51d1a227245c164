import type { Command } from 'commander';
import type { AdoptionAnswer } from '@kyhan/contracts';
import { plainText, shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { importedTable } from '../arguments/imported-table.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { acting } from '../stack/acting.js';
import type { Cli } from '../terminal/cli.js';
import { writeResult } from '../terminal/write-result.js';

interface AdoptOptions {
  readonly plan?: string;
  readonly sheet?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly template?: string;
  readonly json?: true;
}

/** `kyhan adopt`: takes over what units had handed in before the software was in use. */
export function adoptCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.adopt;
  return commandOf(cli, {
    name: 'adopt',
    does: words.does,
    lines: [
      'kyhan adopt --template da-nhan.csv',
      'kyhan adopt da-nhan.xlsx --dry-run',
      'kyhan adopt da-nhan.xlsx --yes',
    ],
  })
    .argument('[file]', text(words.file))
    .option('--plan <slug>', text(words.plan))
    .option('--sheet <name>', text(cliWords.import.sheet))
    .option('--template <file>', text(words.template))
    .option('--dry-run', text(words.dryRun))
    .option('--yes', text(words.yes))
    .action(async (file: string | undefined, options: AdoptOptions, command: Command) => {
      const { template } = options;
      if (template !== undefined) return await writeTemplate(cli, command, { ...options, template });
      if (file === undefined) throw commandInvalid(words.fileMissing, 'kyhan adopt --help');
      // What it would do is looked at first: only whoever says so takes it over.
      const dryRun = options.dryRun === true || options.yes !== true;
      const list = await listOf(cli, file, options.sheet);
      const answer = await acting(cli, command, async (api) => {
        const params = { slug: options.plan ?? onlyPlan(await api.listPlans()) };
        return await api.adopt({ params, body: { ...list, dryRun } });
      });
      if (options.json) cli.printJson(answer);
      else tell(cli, answer, dryRun);
    });
}

async function listOf(cli: Cli, file: string, wished: string | undefined) {
  const { adoptionRows } = await import('@kyhan/plan-import');
  const isReadable = ({ rows }: { readonly rows: readonly (readonly string[])[] }) =>
    rows.some((row) => row.length > 1);
  const table = await importedTable(cli, file, { sheet: wished, isReadable });
  const { rows, unknown } = adoptionRows(table);
  if (unknown.length > 0)
    cli.say(plainText(cli.text(cliWords.training.columnsLeft({ columns: unknown.join(', ') }))));
  const { sheet } = table;
  return { rows: rows.map((row) => [...row]), ...(sheet === undefined ? {} : { sheet }) };
}

function tell(cli: Cli, { adopted, already, blank, items }: AdoptionAnswer, dryRun: boolean): void {
  const words = cliWords.adopt;
  for (const { unit, obligation, period, receivedOn, onTime } of items)
    cli.printData(
      cli.text(
        words.item({ unit, obligation, period, day: shortDate(receivedOn), isOnTime: String(onTime) }),
      ),
    );
  const late = items.filter(({ onTime }) => onTime === false).length;
  cli.printData(cli.text(words.done({ adopted, late, already, blank, isTried: dryRun })));
  if (dryRun && adopted > 0) cli.say(cli.text(words.sayYes));
}

type TemplateOptions = AdoptOptions & { readonly template: string };

async function writeTemplate(cli: Cli, command: Command, options: TemplateOptions): Promise<void> {
  const { rows } = await acting(cli, command, async (api) => {
    const params = { slug: options.plan ?? onlyPlan(await api.listPlans()) };
    return await api.getAdoptionTemplate({ params });
  });
  if (options.json) return cli.printJson({ rows });
  const [head = [], ...matters] = rows;
  const { listCsv } = await import('@kyhan/documents');
  const whole = await writeResult(cli, options.template, listCsv({ head, rows: matters }));
  cli.say(cli.text(cliWords.adopt.written({ file: whole, count: matters.length })));
}
