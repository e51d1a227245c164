import { text } from '../../text.js';

/** The first page of a unit. */
export const UNIT_WORK_PAGE = {
  title: text({ vi: 'Việc của đơn vị', en: 'Work of the unit' }),
  empty: text({ vi: 'Đơn vị chưa có việc nào.', en: 'The unit owes nothing yet.' }),
} as const;
