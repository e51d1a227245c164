import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The list of findings. */
export const FINDINGS_PAGE = {
  title: SITE_FRAME.findings,
  empty: text({ vi: 'Không có gì cần xem.', en: 'Nothing to look at.' }),
  since: text({ vi: 'Từ lúc', en: 'Since' }),
  kind: text({ vi: 'Loại', en: 'Kind' }),
  about: text({ vi: 'Về', en: 'About' }),
  what: text({ vi: 'Nội dung', en: 'What' }),
  todo: text({ vi: 'Cần làm', en: 'What to do' }),
} as const;
