import { message } from '../../message.js';
import { text } from '../../text.js';

/** The signed papers of units with what they handed in. */
export const PAPERS_PAGE = {
  title: text({ vi: 'Văn bản đã ký của đơn vị', en: 'Units’ signed papers' }),
  empty: text({
    vi: 'Trong số việc này, chưa đơn vị nào gửi kèm văn bản đã ký.',
    en: 'Of these assignments, none has a signed paper.',
  }),
  papers: text({ vi: 'Văn bản', en: 'Papers' }),
  version: message<{ version: number }>({ vi: 'Lần {version}:', en: 'Version {version}:' }),
  assignments: text({
    vi: 'Các việc này, kể cả chưa có văn bản',
    en: 'These assignments, also those without',
  }),
} as const;
