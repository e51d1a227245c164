import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a list that is read page by page says of itself. */
export const PAGED_LIST = {
  told: message<{ total: number; shown: number }>({
    vi: 'Có {total, number}; trang này có {shown, number}.',
    en: '{total, number} in all; {shown, number} on this page.',
  }),
  /** In the middle of a sentence. */
  length: message<{ total: number; isMore: boolean }>({
    vi: '{isMore, select, true {hơn } other {}}{total, number}',
    en: '{isMore, select, true {more than } other {}}{total, number}',
  }),
  toldOfMore: message<{ total: number; shown: number }>({
    vi: 'Có hơn {total, number}; trang này có {shown, number}.',
    en: 'More than {total, number} in all; {shown, number} on this page.',
  }),
  takeAway: text({ vi: 'Tải cả danh sách:', en: 'Take the whole list away:' }),
  csv: text({ vi: 'CSV', en: 'CSV' }),
  xlsx: text({ vi: 'Excel (XLSX)', en: 'Excel (XLSX)' }),
  pages: text({ vi: 'Các trang', en: 'Pages' }),
  first: text({ vi: 'Về đầu danh sách', en: 'To the beginning' }),
  previous: text({ vi: 'Trang trước', en: 'Previous page' }),
  next: text({ vi: 'Trang sau', en: 'Next page' }),
} as const;
