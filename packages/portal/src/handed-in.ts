import type { FastifyRequest } from 'fastify';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import type { Form } from '@kyhan/plan';
import type { NewFile } from '@kyhan/register';
import { cellName, inputName } from './form-fields.js';
import { incomingFile } from './incoming-files.js';

/** What the page's form sent. */
export interface HandedIn {
  readonly submissionId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note: string;
  readonly files: readonly NewFile[];
}

/** A file was refused; what was typed is kept for the page. */
export interface RefusedFile {
  readonly refused: KyhanError;
  readonly typed: Readonly<Record<string, unknown>>;
}

/** Reads the multipart form of the submission page. */
export async function handedIn(
  request: FastifyRequest,
  form: Form | undefined,
): Promise<HandedIn | RefusedFile> {
  const texts = new Map<string, string>();
  const files: NewFile[] = [];
  let refused: KyhanError | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') texts.set(part.fieldname, String(part.value));
    else if (part.filename !== '') {
      try {
        files.push(await incomingFile(part.filename, await part.toBuffer()));
      } catch (error) {
        // The rest of the form is still read: what was typed must not be lost.
        refused ??= isKyhanError(error)
          ? error
          : new KyhanError('FILE_REFUSED', { name: part.filename, reason: 'larger than 20 MB' });
        part.file.resume();
      }
    } else part.file.resume();
  }
  const values = formValues(form, texts);
  const note = texts.get('note') ?? '';
  if (refused !== undefined) return { refused, typed: { ...values, note } };
  return {
    submissionId: texts.get('submissionId') ?? '',
    values,
    nil: texts.get('nil') === 'yes',
    note,
    files,
  };
}

function formValues(form: Form | undefined, texts: ReadonlyMap<string, string>): Record<string, unknown> {
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.type === 'file') continue;
    values[field.id] = field.type === 'table' ? rows(field, texts) : texts.get(inputName(field.id));
  }
  return values;
}

function rows(
  { id, columns = [] }: Form['sections'][number]['fields'][number],
  texts: ReadonlyMap<string, string>,
) {
  const found: Record<string, string>[] = [];
  for (let row = 0; columns.some((column) => texts.has(cellName(id, row, column.id))); row += 1)
    found.push(
      Object.fromEntries(columns.map((column) => [column.id, texts.get(cellName(id, row, column.id)) ?? ''])),
    );
  return found.filter((cells) => Object.values(cells).some((text) => text.trim() !== ''));
}
