import type { OfficialPaper, SubmissionProblem } from '@kyhan/contracts';
import { isPlainDate } from '@kyhan/calendar';
import { pageWords } from '@kyhan/words';

/** The input of what shows the signed paper, and the beginning of those of its lines. */
export const DOCUMENT = 'document';

/** Number, sign, date and signatory as they were typed. */
export type TypedDocument = Readonly<OfficialPaper>;

export const NO_DOCUMENT: TypedDocument = { number: '', sign: '', on: '', signatory: '' };

export const DOCUMENT_LINES = Object.keys(NO_DOCUMENT) as readonly (keyof OfficialPaper)[];

/** The name of the input of a line. Pure; throws nothing. */
export function documentInput(line: keyof TypedDocument): string {
  return `${DOCUMENT}-${line}`;
}

/** What a form sent of it. Pure; throws nothing. */
export function typedDocument(texts: ReadonlyMap<string, string>): TypedDocument {
  const lines = DOCUMENT_LINES.map((line) => [line, texts.get(documentInput(line))?.trim() ?? '']);
  return { ...NO_DOCUMENT, ...Object.fromEntries(lines) };
}

/** The paper that was filled in, where all of its lines were. Pure; throws nothing. */
export function documentOf(typed: TypedDocument): OfficialPaper | undefined {
  return isWhole(typed) ? typed : undefined;
}

/** Some of its lines, or none beside a file that shows it: a paper is named by all of them. Pure; throws nothing. */
export function documentProblems(typed: TypedDocument, hasFile: boolean): SubmissionProblem[] {
  if (!hasLines(typed) && !hasFile) return [];
  return isWhole(typed) ? [] : [{ at: 'document', message: pageWords.signedPaper.incomplete }];
}

function isWhole(typed: TypedDocument): boolean {
  const lines = DOCUMENT_LINES.map((line) => typed[line]);
  return lines.every((line) => line !== '' && line.length <= LONGEST_LINE) && isPlainDate(typed.on);
}

/** As the contract has it. */
const LONGEST_LINE = 200;

/** Whether anything of it was typed. Pure; throws nothing. */
export function hasLines(typed: TypedDocument): boolean {
  return DOCUMENT_LINES.some((line) => typed[line] !== '');
}
