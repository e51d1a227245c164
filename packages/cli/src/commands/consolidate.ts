import path from 'node:path';
import { Option, type Command } from 'commander';
import type { ConsolidationAnswer, PaperTable } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import {
  CONSOLIDATION_WORDS,
  consolidationFileName,
  countedFiguresTable,
  officialDay,
  periodWords,
  sameInBoth,
  UNIT_STANDING_NAMES,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { acting } from '../stack/acting.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { table, type Column } from '../terminal/table.js';
import { wrapped } from '../terminal/wrapped.js';
import { writeResult } from '../terminal/write-result.js';

interface ConsolidateOptions {
  readonly step?: string;
  readonly xlsx?: string;
  readonly docx?: string;
  readonly pdf?: string;
  readonly take?: true;
  readonly json?: true;
}

/** `kyhan consolidate`: one report made of many, on the terminal or as files. */
export function consolidateCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.consolidate;
  return commandOf(cli, {
    name: 'consolidate',
    does: words.does,
    lines: [
      'kyhan consolidate dak-nong-632/unit-year-report/2023',
      'kyhan consolidate dak-nong-632/unit-year-report/2023 --xlsx . --docx . --pdf .',
      'kyhan consolidate dak-nong-632/unit-year-report/2023 --take',
    ],
  })
    .argument('<cycle>', text(words.cycle))
    .option('--step <id>', text(words.step))
    .option('--xlsx <folder>', text(words.xlsx))
    .option('--docx <folder>', text(words.docx))
    .option('--pdf <folder>', text(words.pdf))
    .addOption(new Option('--take', text(words.take)).conflicts('xlsx').conflicts('docx').conflicts('pdf'))
    .action(async (cycle: string, { json, step, take, ...folders }: ConsolidateOptions, command: Command) => {
      const query = { cycle, ...(step === undefined ? {} : { step }) };
      if (take) return await takeInto(cli, command, { query, json });
      const answer = await reading(cli, command, async (api) => await api.draftConsolidation({ query }));
      await writeFiles(cli, answer, folders);
      if (json) return cli.printJson(answer);
      if (Object.values(folders).every((folder) => folder === undefined)) print(cli, answer);
    });
}

interface Taking {
  readonly query: Parameters<ApiClient['takeConsolidation']>[0]['body'];
  readonly json: true | undefined;
}

/** Into the report of the lead that the plan names, which hands it in itself. */
async function takeInto(cli: Cli, command: Command, { query: body, json }: Taking): Promise<void> {
  const taken = await acting(cli, command, async (api) => await api.takeConsolidation({ body }));
  if (json) return cli.printJson(taken);
  const { assignmentId: assignment, files } = taken;
  cli.printData(cli.text(cliWords.consolidate.taken({ assignment })));
  for (const file of files) cli.printData(file);
}

/** The figures as one file, each paper as a file of its own. */
async function writeFiles(
  cli: Cli,
  answer: ConsolidationAnswer,
  { xlsx, docx, pdf }: Pick<ConsolidateOptions, 'xlsx' | 'docx' | 'pdf'>,
): Promise<void> {
  const { consolidationXlsx, paperDocx, paperPdf } = await import('@kyhan/documents');
  const { language } = cli;
  const name = consolidationFileName(answer, language);
  const write = async (folder: string, file: string, content: Uint8Array) => {
    cli.tell(cliWords.paper.written({ file: await writeResult(cli, path.join(folder, file), content) }));
  };
  if (xlsx !== undefined) await write(xlsx, `${name}.xlsx`, await consolidationXlsx(answer, language));
  for (const { paperId, paper } of answer.papers) {
    if (docx !== undefined) await write(docx, `${name}-${paperId}.docx`, await paperDocx(paper[language]));
    if (pdf !== undefined) await write(pdf, `${name}-${paperId}.pdf`, await paperPdf(paper[language]));
  }
}

function print(cli: Cli, answer: ConsolidationAnswer): void {
  const { language } = cli;
  const { obligationTitle: title, periodKey, periodFrom, countedOn } = answer;
  const period = periodWords(periodKey, periodFrom);
  const [figures] = countedFiguresTable(answer, language);
  const { heading, counted } = CONSOLIDATION_WORDS;
  for (const said of [heading({ title, period }), counted({ day: officialDay(countedOn) })])
    cli.printData(wrapped(said[language], cli.columns).join('\n'));
  cli.printData(`\n${standings(cli, answer)}`);
  if (figures !== undefined) cli.printData(`\n${asTable(cli, figures)}`);
}

/** Where units stand, each standing with its units. */
function standings(cli: Cli, { units }: ConsolidationAnswer): string {
  const { text } = cli;
  const { standing, count, unit } = CONSOLIDATION_WORDS.column;
  const rows = Object.entries(UNIT_STANDING_NAMES).flatMap(([one, name]) => {
    const own = units.filter((owing) => owing.standing === one);
    return own.length === 0 ? [] : [{ name, own }];
  });
  const columns: Column<(typeof rows)[number]>[] = [
    { heading: standing, cell: ({ name }) => text(name), yields: 'wrap' },
    { heading: count, cell: ({ own }) => own.length },
    {
      heading: unit,
      cell: ({ own }) => own.map(({ unitName }) => text(unitName)).join('; '),
      yields: 'wrap',
    },
  ];
  return table(cli, columns, rows);
}

/** A table of a paper on a terminal. */
function asTable(cli: Cli, { columns, rows }: PaperTable): string {
  const drawn = columns.map(({ name, align }, at): Column<readonly string[]> => {
    const cell = (row: readonly string[]) => row[at];
    return { heading: sameInBoth(name), cell, ...(align === 'left' ? { yields: 'wrap' as const } : {}) };
  });
  return table(cli, drawn, rows);
}
