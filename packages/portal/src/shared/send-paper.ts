import type { PaperDraft } from '@kyhan/contracts';
import { OFFICE_FILE_TYPES, paperDocx, paperPdf } from '@kyhan/documents';
import type { FastifyReply } from 'fastify';
import { sendFileAs } from './send-table.js';

/** As what a paper is taken away. */
type PaperForm = 'docx' | 'pdf';

const FORMS = {
  docx: { mediaType: OFFICE_FILE_TYPES.docx, content: paperDocx },
  pdf: { mediaType: 'application/pdf', content: paperPdf },
} as const satisfies Readonly<Record<PaperForm, unknown>>;

/** As what file a paper is wanted, by `?as=docx`; undefined where a page is. */
export function askedPaperForm(query: unknown): PaperForm | undefined {
  const { as } = query as { readonly as?: unknown };
  return as === 'docx' || as === 'pdf' ? as : undefined;
}

interface SentPaper {
  readonly form: PaperForm;
  readonly paper: PaperDraft;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** An official paper as a file to be taken away. */
export async function sendPaper(reply: FastifyReply, { form, paper, name }: SentPaper) {
  const { mediaType, content } = FORMS[form];
  return await sendFileAs(reply, {
    name: `${name}.${form}`,
    mediaType,
    content: Buffer.from(await content(paper)),
  });
}
