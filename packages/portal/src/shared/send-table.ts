import { listCsv, listXlsx, OFFICE_FILE_TYPES } from '@kyhan/documents';
import type { FastifyReply } from 'fastify';
import { cellText, saysText, type Cell } from './rows-table.js';

/** As what a list is taken away: `?as=csv`. */
export const TABLE_FORMS = ['csv', 'xlsx'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

const TABLE_TYPES: Readonly<Record<TableForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: OFFICE_FILE_TYPES.xlsx,
};

/** Undefined where a page is wanted. */
export function askedForm(query: unknown): TableForm | undefined {
  const { as } = query as { readonly as?: unknown };
  return TABLE_FORMS.find((form) => form === as);
}

/** Which of several tables of a page is wanted as a file, by `?table=`: the first one where none is named. */
export function askedTable<const Name extends string>(
  query: unknown,
  names: readonly [Name, ...Name[]],
): Name {
  const { table } = query as { readonly table?: unknown };
  return names.find((name) => name === table) ?? names[0];
}

export interface SentTable {
  readonly form: TableForm;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A list as a file, in the words of its page. */
export async function sendTable(reply: FastifyReply, { form, name, head, rows }: SentTable) {
  // A column of buttons says nothing: it is no part of a file.
  const isSaid = head.map((_, column) => rows.every((row) => saysText(row[column])));
  const said = (row: readonly string[]) => row.filter((_, column) => isSaid[column]);
  const table = { head: said(head), rows: rows.map((row) => said(row.map(cellText))) };
  const content = form === 'csv' ? listCsv(table) : await listXlsx(table);
  return await sendFileAs(reply, { name: `${name}.${form}`, mediaType: TABLE_TYPES[form], content });
}

interface NamedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Buffer;
}

/** A file to be kept, and not to be shown. */
export async function sendFileAs(reply: FastifyReply, { name, mediaType, content }: NamedFile) {
  return await reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(content);
}
