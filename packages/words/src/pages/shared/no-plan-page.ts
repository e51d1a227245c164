import { text } from '../../text.js';

/** What the first page says before a plan was applied. */
export const NO_PLAN_PAGE = {
  title: text({ vi: 'Chưa có kế hoạch nào', en: 'No plan yet' }),
  begin: text({ vi: 'Áp dụng một tệp kế hoạch để bắt đầu:', en: 'Apply a plan file to begin:' }),
} as const;
