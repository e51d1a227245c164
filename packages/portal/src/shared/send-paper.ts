import type { PaperDraft } from '@kyhan/contracts';
import { paperDocx } from '@kyhan/documents';
import type { FastifyReply } from 'fastify';
import { sendFileAs } from './send-table.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Whether a paper is wanted as a file, by `?as=docx`. */
export function isAskedAsDocx(query: unknown): boolean {
  return (query as { readonly as?: unknown }).as === 'docx';
}

/** An official paper as a file to be taken away; `name` is the file's, without its ending. */
export async function sendPaper(reply: FastifyReply, paper: PaperDraft, name: string) {
  const content = Buffer.from(await paperDocx(paper));
  return await sendFileAs(reply, { name: `${name}.docx`, mediaType: DOCX, content });
}
