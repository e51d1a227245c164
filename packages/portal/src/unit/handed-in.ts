import type { FastifyRequest } from 'fastify';
import { KyhanError, isKyhanError } from '@kyhan/errors';
import { jumpingFields, type Form, type FormField } from '@kyhan/plan';
import type { NewFile } from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import { cellInputName } from './form-table.js';
import { inputName } from './input-name.js';
import { formParts, uploadedFile, problemOf, type PortalDependencies } from '@kyhan/api';
import { isOfOurPage, PAGE_TOKEN } from '../shared/page-token.js';
import { MOST_FILES, type SubmissionProblem } from '@kyhan/contracts';

/** What the page's form sent. */
export interface HandedIn {
  readonly submissionId: string;
  /** As typed, by field; a file field has the names of its uploads. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note: string;
  readonly files: readonly NewFile[];
  /** Nothing is sent yet: the tables need more rows. */
  readonly moreRows: boolean;
  /** What could not even be read: refused files, or a form that did not come from our page. */
  readonly problems: readonly SubmissionProblem[];
}

/**
 * Reads the multipart form of the submission page to its end, also past a refused file: what was typed must
 * not be lost.
 * @throws KyhanError REQUEST_INVALID where it is no form of ours
 */
export async function handedIn(...asked: Parameters<typeof handedInWith>): Promise<HandedIn> {
  return (await handedInWith(...asked)).sent;
}

/**
 * The same with whatever else the page asks, by the name of its input.
 * @throws KyhanError REQUEST_INVALID where it is no form of ours
 */
export async function handedInWith(
  dependencies: Pick<PortalDependencies, 'sign'>,
  request: FastifyRequest,
  form: Form | undefined,
): Promise<{ readonly sent: HandedIn; readonly texts: ReadonlyMap<string, string> }> {
  const texts = new Map<string, string>();
  const uploads = new Uploads();
  const isOurs = () => isOfOurPage(dependencies, request, texts.get(PAGE_TOKEN));
  for await (const part of formParts(request)) {
    // Our page sends its token first: nobody else's files are read.
    if (part.type === 'file') await (isOurs() ? uploads.add(part) : void part.file.resume());
    else texts.set(part.fieldname, readableText(String(part.value)));
  }
  const submissionId = texts.get('submissionId') ?? '';
  if (submissionId === '')
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.missing({ name: 'submissionId' }),
      place: 'submissionId',
    });
  const names = (input: string) => uploads.files.filter((one) => one.input === input).map(({ name }) => name);
  const sent = {
    submissionId,
    values: formValues(form, { texts, names }),
    nil: texts.get('nil') === 'yes',
    note: texts.get('note') ?? '',
    files: uploads.files.map(({ input: _input, ...file }) => file),
    moreRows: texts.get('act') === 'more-rows',
    problems: [
      ...(isOurs() ? [] : [problemOf(new KyhanError('PAGE_TOKEN_MISSING'))]),
      ...uploads.refusals.map(({ input, error }) => problemOf(error, placeOf(form, input))),
    ],
  };
  return { sent, texts };
}

/** Browsers end lines as HTTP does, and text pasted from Word brings signs that nobody sees and no register keeps. */
function readableText(text: string): string {
  return text.replaceAll(/\r\n|\v/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

type FilePart = Extract<Awaited<ReturnType<FastifyRequest['file']>>, object>;

class Uploads {
  readonly files: (NewFile & { readonly input: string })[] = [];
  readonly refusals: { readonly input: string; readonly error: KyhanError }[] = [];

  async add(part: FilePart): Promise<void> {
    const { fieldname: input } = part;
    // A file input that was left empty sends a part without a name; its type says that there always is one.
    const filename = part.filename as string | undefined;
    if (filename === undefined || filename === '') return void part.file.resume();
    if (this.files.length === MOST_FILES) {
      this.#refuse(input, new KyhanError('TOO_MANY_FILES', { most: MOST_FILES }));
      return void part.file.resume();
    }
    try {
      this.files.push({ ...(await uploadedFile(part)), input });
    } catch (error) {
      if (!isKyhanError(error)) throw error;
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
  return field === undefined ? 'files' : { field: field.id };
}

interface Typed {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: (input: string) => readonly string[];
}

function formValues(form: Form | undefined, { texts, names }: Typed): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(form)) {
    const input = inputName(field.id);
    if (field.type === 'file') values[field.id] = names(input).join(', ');
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
