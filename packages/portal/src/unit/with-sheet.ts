import { problemOf } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import type { SubmissionProblem } from '@kyhan/contracts';
import { readFormSheet, sheetOf, type ReadFormSheet, type Sheet } from '@kyhan/documents';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { beyondLimits, xlsxSheets } from '@kyhan/plan-import';
import { FORM_SHEET_WORDS } from '@kyhan/words';
import { readableText, SHEET, type GivenSheet, type HandedIn } from './handed-in.js';

/** What was typed with what an Excel file says over it, and what is to be told of that. */
export interface WithSheet {
  readonly sent: HandedIn;
  /** Nothing where no file was read. */
  readonly read?: { readonly name: string; readonly count: number };
}

/**
 * Where the form filled in as an Excel file came along, it is read into what was typed: an empty cell leaves what the
 * page has, and everything that is wrong is told at once, each with its cell. Throws nothing for what is in the file.
 */
export async function withSheet(work: Owed, sent: HandedIn): Promise<WithSheet> {
  if (sent.act !== SHEET) return { sent };
  try {
    return readInto(sent, await readSheet(work, sent));
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    return { sent: { ...sent, problems: [...sent.problems, problemOf(error, SHEET)] } };
  }
}

function readInto(sent: HandedIn, { values, note, nil, count, problems }: ReadFormSheet): WithSheet {
  const told = withinMost(problems);
  return {
    sent: {
      ...sent,
      values: { ...sent.values, ...values },
      note: note === '' ? sent.note : note,
      nil: sent.nil || nil,
      problems: [...sent.problems, ...told],
    },
    ...(sent.sheet === undefined ? {} : { read: { name: sent.sheet.name, count } }),
  };
}

/** More than somebody mends at a sitting; the rest is counted. */
const MOST_PROBLEMS = 100;

function withinMost(problems: ReadFormSheet['problems']): SubmissionProblem[] {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ fieldId, message }): SubmissionProblem => {
    return { at: fieldId === undefined ? SHEET : { field: fieldId }, message };
  });
  const count = problems.length - told.length;
  return count === 0 ? told : [...told, { at: SHEET, message: FORM_SHEET_WORDS.more({ count }) }];
}

async function readSheet({ assignment, form }: Owed, { sheet, values }: HandedIn): Promise<ReadFormSheet> {
  if (sheet === undefined || form === undefined) throw new KyhanError('SHEET_MISSING');
  const { name } = sheet;
  const sheets = await sheetsOf(sheet);
  const of = sheetOf(sheets);
  if (of === undefined) throw new KyhanError('SHEET_NOT_OURS', { name, key: '#assignment' });
  const { assignmentId, planVersion } = assignment;
  if (of.assignmentId !== assignmentId)
    throw new KyhanError('SHEET_OF_OTHER_WORK', { name, theirs: of.assignmentId, ours: assignmentId });
  if (of.planVersion !== String(planVersion))
    throw new KyhanError('SHEET_OF_OTHER_VERSION', { name, theirs: of.planVersion, ours: planVersion });
  return readFormSheet(sheets, form, values);
}

/** What a program for spreadsheets puts into a cell at the most; how long an answer may be the form says. */
const LONGEST_CELL = 32_767;

async function sheetsOf({ name, content, size, isCut, isUncounted }: GivenSheet): Promise<readonly Sheet[]> {
  if (isCut) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    throw new KyhanError('SHEET_TOO_LARGE', { name, detail: `${isUncounted ? '> ' : ''}${megabytes} MB` });
  }
  const answer = await xlsxSheets({ bytes: content });
  if ('tooLarge' in answer) throw new KyhanError('SHEET_TOO_LARGE', { name, detail: answer.tooLarge });
  if ('unreadable' in answer)
    throw new KyhanError('SHEET_UNREADABLE', { name }, { cause: answer.unreadable });
  return answer.sheets.map((sheet) => {
    const rows = sheet.rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? readableText(cell).normalize('NFC') : cell)),
    );
    const beyond = beyondLimits(rows, LONGEST_CELL);
    if (beyond !== undefined) throw new KyhanError('SHEET_TOO_LARGE', { name, detail: beyond });
    return { ...sheet, rows };
  });
}
