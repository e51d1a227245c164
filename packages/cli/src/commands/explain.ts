import type { Command } from 'commander';
import {
  CONSEQUENCES,
  ERRORS,
  explanationOf,
  KyhanError,
  type ErrorCode,
  type ErrorEntry,
  type ErrorKind,
} from '@kyhan/errors';
import type { Cli } from '../program/cli.js';
import { commandOf } from '../program/command-of.js';
import type { InBoth } from '@kyhan/words';
import { table } from '../terminal/table.js';

const CODES = Object.keys(ERRORS) as ErrorCode[];

const KINDS: Readonly<Record<ErrorKind, InBoth>> = {
  invalid: { vi: 'dữ liệu vào không hợp lệ', en: 'invalid input' },
  forbidden: { vi: 'không được phép', en: 'forbidden' },
  'not-found': { vi: 'không tìm thấy', en: 'not found' },
  conflict: { vi: 'xung đột với hiện trạng', en: 'conflict' },
  unavailable: { vi: 'tạm thời không dùng được', en: 'unavailable' },
  bug: { vi: 'lỗi phần mềm', en: 'bug' },
};

/** `kyhan explain`: what a code means, how it comes about and what to do; without a code, all of them. */
export function explainCommand(cli: Cli): Command {
  return commandOf(cli, {
    name: 'explain',
    does: {
      vi: 'giải thích một mã lỗi: ý nghĩa, ví dụ sai và đúng, cách sửa, mã thoát',
      en: 'what an error code means, an example of it and its mending, what to do, its exit code',
    },
    lines: ['kyhan explain PLAN_UNKNOWN_UNIT', 'kyhan explain', 'kyhan explain PLAN_TAB --lang en'],
  })
    .argument('[code]', cli.text({ vi: 'mã lỗi', en: 'error code' }))
    .action(async (code: string | undefined, { json }: { json?: true }) => {
      if (code === undefined) return listAll(cli, json === true);
      const known = await knownCode(cli, code);
      if (json) cli.printJson(explanationJson(known));
      else cli.printData(explanationText(cli, known));
    });
}

function listAll(cli: Cli, asJson: boolean): void {
  if (asJson) return cli.printJson(CODES.map(explanationJson));
  const columns = [
    { heading: cli.text({ vi: 'Mã', en: 'Code' }), cell: (code: ErrorCode) => code },
    { heading: cli.text({ vi: 'Nói gì', en: 'Says' }), cell: (code: ErrorCode) => cli.text(ERRORS[code]) },
  ];
  cli.printData(table(cli, columns, CODES.toSorted()));
}

/** Case and dashes make no difference. @throws KyhanError ERROR_CODE_NOT_FOUND with the code most likely meant */
async function knownCode({ text }: Cli, given: string): Promise<ErrorCode> {
  const written = given.toUpperCase().replaceAll('-', '_');
  const known = CODES.find((code) => code === written);
  if (known !== undefined) return known;
  const { nearestName } = await import('@kyhan/plan');
  const near = nearestName(written, CODES);
  const meant = near === undefined ? '' : text({ vi: ` (có phải ${near}?)`, en: ` (did you mean ${near}?)` });
  throw new KyhanError('ERROR_CODE_NOT_FOUND', { code: `${given}${meant}` });
}

/** The stable fields, in both languages whatever the language of the call. */
function explanationJson(code: ErrorCode) {
  const { kind, vi, en, hint }: ErrorEntry = ERRORS[code];
  const { exitCode, httpStatus, retry } = CONSEQUENCES[kind];
  const explanation = explanationOf(code);
  return {
    code,
    kind,
    exitCode,
    httpStatus,
    retry,
    message: { vi, en },
    meaning: { vi: explanation?.vi ?? vi, en: explanation?.en ?? en },
    hint,
    bad: explanation?.bad ?? null,
    good: explanation?.good ?? null,
  };
}

function explanationText({ text, styled }: Cli, code: ErrorCode): string {
  const { kind, exitCode, message, meaning, hint, bad, good } = explanationJson(code);
  const shown = (title: InBoth, lines: string) =>
    [`${text(title)}:`, ...lines.split('\n').map((line) => `  ${line.replaceAll('\t', '→   ')}`)].join('\n');
  return [
    `${styled('bold', code)}: ${text(message)}`,
    text(meaning),
    ...(bad === null ? [] : [shown({ vi: 'Sai', en: 'Wrong' }, bad)]),
    ...(good === null ? [] : [shown({ vi: 'Đúng', en: 'Right' }, good)]),
    `${text({ vi: 'Cách sửa', en: 'What to do' })}: ${text(hint)}.`,
    text({
      vi: `Mã thoát ${exitCode} (${text(KINDS[kind])}).`,
      en: `Exit code ${exitCode} (${text(KINDS[kind])}).`,
    }),
  ].join('\n\n');
}
