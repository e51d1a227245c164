import { text } from '../../text.js';

/** Papers that the office drafts from the register. */
export const OFFICE_PAPERS_PAGE = {
  docx: text({ vi: 'Tải văn bản (DOCX)', en: 'Take the paper away (DOCX)' }),
} as const;
