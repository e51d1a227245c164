import type { Command } from 'commander';
import {
  CONSEQUENCES,
  ERRORS,
  explanationOf,
  httpStatusOf,
  KyhanError,
  planFormatPlace,
  type ErrorCode,
  type ErrorEntry,
} from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { commandOf } from '../arguments/command-of.js';
import { ERROR_KIND_NAMES, type InBoth } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { meantWords } from '../arguments/meant-words.js';
import { table, type Column } from '../terminal/table.js';
import { wrapped } from '../terminal/wrapped.js';

const CODES = Object.keys(ERRORS) as ErrorCode[];

/** `kyhan explain`: what a code means, how it comes about and what to do; without a code, all of them. */
export function explainCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'explain',
    does: cliWords.explain.does,
    lines: ['kyhan explain PLAN_UNKNOWN_UNIT', 'kyhan explain', 'kyhan explain PLAN_TAB --lang en'],
  })
    .argument('[code]', cli.text(cliWords.explain.argument))
    .action(async (code: string | undefined, { json }: { json?: true }) => {
      if (code === undefined) return listAll(cli, json === true);
      const known = await knownCode(code);
      if (json) cli.printJson(explanationJson(known));
      else cli.printData(explanationText(cli, known));
    });
}

function listAll(cli: Cli, asJson: boolean): void {
  if (asJson) return cli.printJson(CODES.map(explanationJson));
  const columns: Column<ErrorCode>[] = [
    { heading: cliWords.column.code, cell: (code) => code },
    { heading: cliWords.explain.says, cell: (code) => cli.text(ERRORS[code]), yields: 'wrap' },
  ];
  cli.printData(table(cli, columns, CODES.toSorted()));
}

/** Case and dashes make no difference. @throws KyhanError ERROR_CODE_NOT_FOUND with the code most likely meant */
async function knownCode(given: string): Promise<ErrorCode> {
  const written = given.toUpperCase().replaceAll('-', '_');
  const known = CODES.find((code) => code === written);
  if (known !== undefined) return known;
  const { nearestName } = await import('@kyhan/plan');
  const code = meantWords({ vi: given, en: given }, nearestName(written, CODES));
  throw new KyhanError('ERROR_CODE_NOT_FOUND', { code });
}

/** The stable fields, in both languages whatever the language of the call. */
function explanationJson(code: ErrorCode) {
  const { kind, vi, en, hint }: ErrorEntry = ERRORS[code];
  const { exitCode, retry } = CONSEQUENCES[kind];
  const explanation = explanationOf(code);
  return {
    code,
    kind,
    exitCode,
    httpStatus: httpStatusOf(code),
    retry,
    message: { vi, en },
    meaning: { vi: explanation?.vi ?? vi, en: explanation?.en ?? en },
    hint,
    bad: explanation?.bad ?? null,
    good: explanation?.good ?? null,
    reference: referenceOf(code),
  };
}

/** The page of the reference, and the heading there that it stands under. */
function referenceOf(code: ErrorCode) {
  const place = planFormatPlace(code);
  if (place === undefined) return null;
  return { page: `docs/${place.page}`, heading: place.heading ?? null };
}

/** Headings of the reference say the same twice: in Vietnamese, then in English. */
function placeSaid({ page, heading }: NonNullable<ReturnType<typeof referenceOf>>): InBoth {
  const { seePage, seePart } = cliWords.explain;
  if (heading === null) return seePage({ page });
  const [vi = heading, en = vi] = heading.split(' / ');
  return seePart({ page, heading: { vi, en } });
}

function explanationText({ text, styled, columns: width }: Cli, code: ErrorCode): string {
  const { kind, exitCode, message, meaning, hint, bad, good, reference } = explanationJson(code);
  const prose = (said: string) => wrapped(said, width).join('\n');
  const quoted = (title: InBoth, lines: string) =>
    [text(title), ...lines.split('\n').map((line) => `  ${line.replaceAll('\t', '→   ')}`)].join('\n');
  return [
    prose(`${code}: ${text(message)}`).replace(code, styled('bold', code)),
    prose(text(meaning)),
    ...(bad === null ? [] : [quoted(cliWords.explain.wrong, bad)]),
    ...(good === null ? [] : [quoted(cliWords.explain.right, good)]),
    prose(text(cliWords.explain.whatToDo({ hint }))),
    ...(reference === null ? [] : [prose(text(placeSaid(reference)))]),
    prose(text(cliWords.explain.exitCode({ code: exitCode, kind: ERROR_KIND_NAMES[kind] }))),
  ].join('\n\n');
}
