import { listCsv, listXlsx } from '@kyhan/documents';
import type { FastifyReply } from 'fastify';
import { cellText, type Cell } from './rows-table.js';

/** As what a list is taken away: `?as=csv`. */
export const TABLE_FORMS = ['csv', 'xlsx'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

const MEDIA_TYPES: Readonly<Record<TableForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Undefined where a page is wanted. */
export function askedForm(query: unknown): TableForm | undefined {
  const { as } = query as { readonly as?: unknown };
  return TABLE_FORMS.find((form) => form === as);
}

interface SentTable {
  readonly form: TableForm;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A list as a file, in the words of its page. */
export async function sendTable(reply: FastifyReply, { form, name, head, rows }: SentTable) {
  const table = { head, rows: rows.map((row) => row.map(cellText)) };
  const content = form === 'csv' ? listCsv(table) : await listXlsx(table);
  return await reply
    .type(MEDIA_TYPES[form])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${form}`)}`)
    .send(content);
}
