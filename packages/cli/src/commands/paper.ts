import path from 'node:path';
import { Argument, type Command } from 'commander';
import { ROUTES, type PapersAnswer, type PurgeMinutesAnswer, type SealingAnswer } from '@kyhan/contracts';
import type { PaperKind } from '@kyhan/plan';
import { pageWords, paperText } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from '../arguments/command-invalid.js';
import { commandOf } from '../arguments/command-of.js';
import { onlyPlan } from '../arguments/only-plan.js';
import { reading } from '../stack/reading.js';
import type { Cli } from '../terminal/cli.js';
import { writeResult } from '../terminal/write-result.js';

/** Minutes of sealing and of a purge are of the register, and no papers of a plan. */
const SEALING = 'sealing';
const PURGE = 'purge';
const KINDS = [...ROUTES.draftPapers.query.shape.kind.options, SEALING, PURGE] as const;

type Kind = PaperKind | typeof SEALING | typeof PURGE;

interface PaperOptions {
  readonly plan?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly docx?: string;
  readonly json?: true;
}

/** `kyhan paper`: official papers as they are drafted from the register, on the terminal or as files. */
export function paperCommand(cli: Cli): Command {
  const { text } = cli;
  const words = cliWords.paper;
  return commandOf(cli, {
    name: 'paper',
    does: words.does,
    lines: [
      'kyhan paper urging --period 2026-W48',
      'kyhan paper results --period 2026-Q4 --docx .',
      'kyhan paper sealing --period 2026-Q4 --docx .',
      'kyhan paper purge 1 --docx .',
    ],
  })
    .addArgument(new Argument('<kind>', text(words.kind)).choices(KINDS))
    .argument('[number]', text(words.number))
    .option('--plan <slug>', text(cliWords.figures.plan))
    .option('--period <key>', text(words.period))
    .option('--unit <id>', text(words.unit))
    .option('--docx <folder>', text(words.docx))
    .action(
      async (...[kind, number, options, command]: [Kind, string | undefined, PaperOptions, Command]) => {
        if (kind === SEALING) return await printSealing(cli, options, command);
        if (kind === PURGE) return await printPurge(cli, { ...options, number }, command);
        const { json, docx, plan, ...wishes } = options;
        const answer = await reading(cli, command, async (api) => {
          const planSlug = plan ?? onlyPlan(await api.listPlans());
          return await api.draftPapers({ query: { plan: planSlug, kind, ...wishes } });
        });
        if (docx !== undefined) await writeFiles(cli, docx, answer);
        if (json) return cli.printJson(answer);
        if (answer.papers.length === 0) cli.tell(pageWords.officePapers.nothing);
        else if (docx === undefined) {
          const papers = answer.papers.map(({ paper }) => paperText(paper[cli.language]));
          cli.printData(papers.join('\n\f\n').trimEnd());
        }
      },
    );
}

/** `kyhan paper sealing`: the minutes of what was sealed in a quarter. */
async function printSealing(cli: Cli, { json, docx, plan, period }: PaperOptions, command: Command) {
  const answer = await reading(cli, command, async (api) => {
    const planSlug = plan ?? onlyPlan(await api.listPlans());
    return await api.draftSealing({ query: { plan: planSlug, ...(period === undefined ? {} : { period }) } });
  });
  await printMinutes(cli, answer, { json, docx, name: `bien-ban-chot-so-${answer.period}.docx` });
}

/** `kyhan paper purge`: the minutes of what was purged. */
async function printPurge(
  cli: Cli,
  { json, docx, plan, number }: PaperOptions & { readonly number: string | undefined },
  command: Command,
) {
  if (number === undefined) throw commandInvalid(cliWords.usage.missingArgument({ name: 'number' }));
  const answer = await reading(cli, command, async (api) => {
    const planSlug = plan ?? onlyPlan(await api.listPlans());
    return await api.draftPurgeMinutes({ query: { plan: planSlug, purge: Number(number) } });
  });
  await printMinutes(cli, answer, { json, docx, name: `bien-ban-tay-du-lieu-${answer.purge}.docx` });
}

interface MinutesFile {
  readonly json: true | undefined;
  readonly docx: string | undefined;
  readonly name: string;
}

async function printMinutes(
  cli: Cli,
  answer: SealingAnswer | PurgeMinutesAnswer,
  { json, docx, name }: MinutesFile,
) {
  const paper = answer.paper[cli.language];
  if (docx !== undefined) {
    const { paperDocx } = await import('@kyhan/documents');
    const file = await writeResult(cli, path.join(docx, name), await paperDocx(paper));
    cli.tell(cliWords.paper.written({ file }));
  }
  if (json) cli.printJson(answer);
  else if (docx === undefined) cli.printData(paperText(paper).trimEnd());
}

/** Each paper as a file of its own. */
async function writeFiles(cli: Cli, folder: string, { kind, planSlug, period, papers }: PapersAnswer) {
  const { paperDocx } = await import('@kyhan/documents');
  for (const { paperId, paper } of papers) {
    const named = path.join(folder, `${[kind, planSlug, period, paperId].join('-')}.docx`);
    const file = await writeResult(cli, named, await paperDocx(paper[cli.language]));
    cli.tell(cliWords.paper.written({ file }));
  }
}
