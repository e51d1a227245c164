import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { ConsolidationAnswer } from '@kyhan/contracts';
import { cycleFileNameOf } from '@kyhan/plan/ids';
import {
  CONSOLIDATION_WORDS,
  countedFiguresTable,
  officialDay,
  periodWords,
  UNIT_STANDING_NAMES,
} from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandOf } from '../arguments/command-of.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';

interface ConsolidateOptions {
  readonly step?: string;
  readonly xlsx?: string;
  readonly docx?: string;
  readonly pdf?: string;
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
    ],
  })
    .argument('<cycle>', text(words.cycle))
    .option('--step <id>', text(words.step))
    .option('--xlsx <folder>', text(words.xlsx))
    .option('--docx <folder>', text(words.docx))
    .option('--pdf <folder>', text(words.pdf))
    .action(async (cycle: string, { json, step, ...folders }: ConsolidateOptions, command: Command) => {
      const query = { cycle, ...(step === undefined ? {} : { step }) };
      const answer = await reading(cli, command, async (api) => await api.draftConsolidation({ query }));
      await writeFiles(cli, answer, folders);
      if (json) return cli.printJson(answer);
      if (Object.values(folders).every((folder) => folder === undefined)) print(cli, answer);
    });
}

/** The figures as one file, each paper as a file of its own; one that is there is written anew. */
async function writeFiles(
  cli: Cli,
  answer: ConsolidationAnswer,
  { xlsx, docx, pdf }: Pick<ConsolidateOptions, 'xlsx' | 'docx' | 'pdf'>,
): Promise<void> {
  const { consolidationXlsx, paperDocx, paperPdf } = await import('@kyhan/documents');
  const { language } = cli;
  const name = `${CONSOLIDATION_WORDS.fileName[language]}-${cycleFileNameOf(answer.cycleId)}`;
  const write = async (folder: string, file: string, content: Uint8Array) => {
    const whole = path.join(cli.pathOf(folder), file);
    await writeFile(whole, content);
    cli.tell(cliWords.paper.written({ file: whole }));
  };
  if (xlsx !== undefined) await write(xlsx, `${name}.xlsx`, await consolidationXlsx(answer, language));
  for (const { paperId, paper } of answer.papers) {
    if (docx !== undefined) await write(docx, `${name}-${paperId}.docx`, await paperDocx(paper[language]));
    if (pdf !== undefined) await write(pdf, `${name}-${paperId}.pdf`, await paperPdf(paper[language]));
  }
}

function print(cli: Cli, answer: ConsolidationAnswer): void {
  const { language } = cli;
  const { obligationTitle: title, periodKey, countedOn, units } = answer;
  const [figures] = countedFiguresTable(answer, language);
  const standings = Object.entries(UNIT_STANDING_NAMES).flatMap(([standing, name]) => {
    const own = units.filter((unit) => unit.standing === standing);
    return own.length === 0
      ? []
      : [{ name: name[language], units: own.map(({ unitName }) => unitName[language]) }];
  });
  const lines = [
    CONSOLIDATION_WORDS.heading({ title, period: periodWords(periodKey) })[language],
    CONSOLIDATION_WORDS.counted({ day: officialDay(countedOn) })[language],
    '',
    ...standings.map(
      ({ name, units: own }) =>
        cliWords.consolidate.standing({ name, count: own.length, units: own.join('; ') })[language],
    ),
    ...(figures === undefined
      ? []
      : [
          '',
          figures.columns.map(({ name }) => name).join(' | '),
          ...figures.rows.map((row) => row.join(' | ')),
        ]),
  ];
  cli.printData(lines.join('\n'));
}
