import type { FastifyRequest } from 'fastify';
import { KyhanError, isKyhanError } from '@kyhan/errors';
import { jumpingFields, type Form, type FormField } from '@kyhan/plan';
import type { NewFile } from '@kyhan/register';
import { pageWords, requestWords } from '@kyhan/words';
import { DOCUMENT, typedDocument, type TypedDocument } from './typed-document.js';
import { cellInputName, inputName } from './input-name.js';
import {
  boundedContent,
  type BoundedContent,
  formParts,
  problemOf,
  uploadedFile,
  type PortalDependencies,
  type Upload,
} from '@kyhan/api';
import { LIMITS } from '@kyhan/plan-import';
import { safeName } from '@kyhan/client';
import { isOfOurPage, PAGE_TOKEN } from '../shared/page-token.js';
import { UPLOAD_LIMITS, type SubmissionProblem } from '@kyhan/contracts';

/** What the page's form sent. */
export interface HandedIn {
  readonly submissionId: string;
  /** As typed, by field; a file field has the names of its uploads. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note: string;
  /** The unit's own signed paper, line by line as typed. */
  readonly document: TypedDocument;
  readonly files: readonly UploadedFile[];
  /** The form filled in as an Excel file, to be read into this one. */
  readonly sheet?: GivenSheet | undefined;
  /** The button that was pressed; without one it is sent. */
  readonly act: string;
  /** Nothing is sent yet: the tables need more rows. */
  readonly moreRows: boolean;
  /** What could not even be read: refused files, text beyond all measure, a form that did not come from our page. */
  readonly problems: readonly SubmissionProblem[];
  /** It came from our page: nothing is kept or sent for another. */
  readonly isOurs: boolean;
}

/** An Excel file as it was chosen; nothing of it is known yet. */
export interface GivenSheet extends BoundedContent {
  readonly name: string;
}

/** The input of it, and the button that reads it. */
export const SHEET = 'sheet' satisfies SubmissionProblem['at'];

/** A file, and the input that it was chosen in. */
export type UploadedFile = NewFile & { readonly input: string };

/**
 * Reads the multipart form of the submission page to its end, also past a refused file: what was typed must
 * not be lost. Whatever else the page asks comes beside it, by the name of its input. Without an upload its files are
 * read past.
 * @throws KyhanError REQUEST_INVALID where it is no form of ours
 */
export async function handedIn(
  dependencies: Door,
  request: FastifyRequest,
  { form, upload }: { readonly form?: Form | undefined; readonly upload?: Upload },
): Promise<{ readonly sent: HandedIn; readonly texts: ReadonlyMap<string, string> }> {
  const { texts, uploads, sheet, isTooMuch, isOurs } = await readParts(dependencies, request, upload);
  const submissionId = texts.get('submissionId') ?? '';
  if (submissionId === '')
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.missing({ name: 'submissionId' }),
      place: 'submissionId',
    });
  const act = actOf(texts.get('act') ?? 'submit', sheet);
  const tooMuch = pageWords.unsent.tooMuch({ mostMB: MOST_TEXT / 1024 / 1024 });
  const sent = {
    submissionId,
    values: formValues(form, { texts, names: (input) => namesOf(uploads.files, input) }),
    nil: texts.get('nil') === 'yes',
    note: texts.get('note') ?? '',
    document: typedDocument(texts),
    files: uploads.files,
    sheet,
    act,
    moreRows: act === 'more-rows',
    isOurs,
    problems: [
      ...(isOurs ? [] : [problemOf(new KyhanError('PAGE_TOKEN_MISSING'))]),
      ...(isTooMuch ? [{ at: 'whole', message: tooMuch } as const] : []),
      ...uploads.refusals.map(({ input, error }) => problemOf(error, placeOf(form, input))),
    ],
  };
  return { sent, texts };
}

/** A file that was chosen is not passed over, whatever button was pressed. */
function actOf(pressed: string, sheet: GivenSheet | undefined): string {
  return sheet === undefined || pressed === 'keep' || pressed === 'discard' ? pressed : SHEET;
}

/** The same values where files are those that are kept for it. */
export function withFileNames(
  values: HandedIn['values'],
  form: Form | undefined,
  files: readonly { readonly input: string; readonly name: string }[],
): HandedIn['values'] {
  const fields = fieldsOf(form).filter(({ type }) => type === 'file');
  return { ...values, ...Object.fromEntries(fields.map(({ id }) => [id, namesOf(files, inputName(id))])) };
}

function namesOf(files: readonly { readonly input: string; readonly name: string }[], input: string): string {
  return files
    .filter((one) => one.input === input)
    .map(({ name }) => name)
    .join(', ');
}

/** Characters of all texts together: a table of thousands of rows, and no form without an end. */
const MOST_TEXT = 4 * 1024 * 1024;
/** A table of 100 rows has hundreds of boxes; each counts as this many characters, also an empty one. */
const BOX = 64;
const MOST_BOXES = MOST_TEXT / BOX;

type Door = Pick<PortalDependencies, 'sign' | 'register' | 'limits'>;

async function readParts(dependencies: Door, request: FastifyRequest, upload: Upload | undefined) {
  const texts = new Map<string, string>();
  const uploads = new Uploads(dependencies, upload);
  const isOurs = () => isOfOurPage(dependencies, request, texts.get(PAGE_TOKEN));
  let left = MOST_TEXT;
  let isTooMuch = false;
  let sheet: GivenSheet | undefined;
  for await (const part of formParts(request, { fields: MOST_BOXES, parts: MOST_BOXES })) {
    // Our page sends its token first: nobody else's files are read.
    if (part.type === 'file') {
      if (!isOurs() || upload === undefined) part.file.resume();
      else if (part.fieldname === SHEET) sheet = (await givenSheet(part)) ?? sheet;
      else await uploads.add(part);
    } else {
      const text = readableText(String(part.value));
      const size = text.length + BOX;
      const hasRoom = size <= left;
      // What is too much is left out; what is typed after it may still have room.
      if (hasRoom) left -= size;
      else isTooMuch = true;
      if (hasRoom || ALWAYS_READ.has(part.fieldname)) texts.set(part.fieldname, text);
    }
  }
  // Whatever fails from here on is answered with what was typed.
  request.body = Object.fromEntries(texts);
  return { texts, uploads, sheet, isTooMuch, isOurs: isOurs() };
}

async function givenSheet(part: FilePart): Promise<GivenSheet | undefined> {
  const read = await boundedContent(part, LIMITS.fileBytes);
  const name = part.filename as string | undefined;
  if (name === undefined || name === '') return undefined;
  return { name: safeName(name), ...read };
}

/** What was typed comes back to its sender, whatever became of it; what is longer than that is refused unread. Pure; throws nothing. */
export function mayHaveFiles({ headers }: FastifyRequest): boolean {
  return !(Number(headers['content-length']) <= MOST_TEXT);
}

/** What says which form it is, however much is typed in it. */
const ALWAYS_READ: ReadonlySet<string> = new Set([PAGE_TOKEN, 'submissionId', 'act', 'unsent', 'seen']);

/** Browsers end lines as HTTP does, and text pasted from Word brings signs that nobody sees and no register keeps. */
export function readableText(text: string): string {
  return text.replaceAll(/\r\n|\v/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

type FilePart = Extract<Awaited<ReturnType<FastifyRequest['file']>>, object>;

const OF_ONE_FILE: ReadonlySet<string> = new Set([
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'DOCUMENT_TYPE_REFUSED',
]);

class Uploads {
  readonly files: UploadedFile[] = [];
  readonly refusals: { readonly input: string; readonly error: KyhanError }[] = [];

  constructor(
    private readonly door: Door,
    private readonly upload: Upload | undefined,
  ) {}

  async add(part: FilePart): Promise<void> {
    const { fieldname: input } = part;
    // A file input that was left empty sends a part without a name; its type says that there always is one.
    const filename = part.filename as string | undefined;
    const { upload } = this;
    if (upload === undefined || filename === undefined || filename === '') return void part.file.resume();
    const { files: most } = this.door.limits ?? UPLOAD_LIMITS;
    if (this.files.length === most) {
      this.#refuse(input, new KyhanError('TOO_MANY_FILES', { most }));
      return void part.file.resume();
    }
    try {
      const file = await uploadedFile(this.door, part, { upload, isDocument: input === DOCUMENT });
      this.files.push({ ...file, input });
    } catch (error) {
      // What is wrong with one file is said beside the others; anything else ends the whole.
      if (!isKyhanError(error) || !OF_ONE_FILE.has(error.code)) throw error;
      this.#refuse(input, error);
    }
  }

  #refuse(input: string, error: KyhanError): void {
    const isSaid = this.refusals.some((one) => one.error.message === error.message);
    if (!isSaid) this.refusals.push({ input, error });
  }
}

/** The field whose input a file came from, or the attachments of the whole. */
function placeOf(form: Form | undefined, input: string): SubmissionProblem['at'] {
  const field = fieldsOf(form).find(({ id }) => inputName(id) === input);
  if (field !== undefined) return { field: field.id };
  return input === DOCUMENT ? 'document' : 'files';
}

interface Typed {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: (input: string) => string;
}

function formValues(form: Form | undefined, { texts, names }: Typed): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(form)) {
    const input = inputName(field.id);
    if (field.type === 'file') values[field.id] = names(input);
    else if (field.type === 'table') values[field.id] = rows(field, texts);
    else values[field.id] = texts.get(input);
  }
  for (const { reasonId } of form === undefined ? [] : jumpingFields(form))
    values[reasonId] = texts.get(inputName(reasonId));
  return values;
}

function fieldsOf(form: Form | undefined): readonly FormField[] {
  return form?.sections.flatMap(({ fields }) => fields) ?? [];
}

function rows({ id, columns = [] }: FormField, texts: ReadonlyMap<string, string>) {
  const found: Record<string, string>[] = [];
  for (let row = 0; columns.some((column) => texts.has(cellInputName(id, row, column.id))); row += 1)
    found.push(
      Object.fromEntries(
        columns.map((column) => [column.id, texts.get(cellInputName(id, row, column.id)) ?? '']),
      ),
    );
  return found.filter((cells) => Object.values(cells).some((text) => text.trim() !== ''));
}
