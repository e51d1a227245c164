import { settledPaperAnswer, settledPaperBody } from './paper-outcome.js';
import { papersAnswer, papersQuery } from './papers-answer.js';
import type { Route } from './route.js';

/** The ways to the office's papers: as drafted, and what became of one. */
export const PAPER_ROUTES = {
  draftPapers: {
    method: 'GET',
    path: '/papers',
    who: 'oversee',
    does: {
      vi: 'Dự thảo văn bản lập từ sổ theo dõi: công văn đôn đốc theo tuần hoặc tháng (cơ quan được đề nghị phối hợp có văn bản riêng), báo cáo kết quả theo tháng, quý, 6 tháng, năm; số và ngày để cơ quan ghi',
      en: 'Papers as they are drafted from the register: letters that urge by week or month (bodies that are asked have their own), results by month, quarter, half-year or year; number and day are the office’s to give',
    },
    query: papersQuery,
    answer: papersAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN'],
  },
  settlePaper: {
    method: 'POST',
    path: '/papers',
    who: 'rule',
    does: {
      vi: 'Ghi số, ký hiệu, ngày, người ký của văn bản đã ban hành từ dự thảo, hoặc lý do không ban hành; ghi lại là đính chính',
      en: 'Record number, sign, day and signatory of a paper that was issued from a draft, or why none is issued; once more puts it right',
    },
    body: settledPaperBody,
    answer: settledPaperAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'REASON_MISSING'],
  },
} as const satisfies Record<string, Route>;
