import type { Route } from '../route.js';
import { consolidationAnswer, consolidationQuery } from './consolidation-answer.js';

/** One report made of many. */
export const CONSOLIDATION_ROUTES = {
  draftConsolidation: {
    method: 'GET',
    path: '/consolidations',
    who: 'oversee',
    does: {
      vi: 'Tổng hợp một đợt từ các báo cáo đã đạt yêu cầu: từng chỉ tiêu theo cách tổng hợp của biểu mẫu, đơn vị nào đã có, còn thiếu, gửi sau thời hạn, tăng giảm so với kỳ trước, nguồn số liệu và dự thảo văn bản theo mẫu của cơ quan',
      en: 'A cycle brought together from what was accepted: each field by the rule of the form, who is in, missing or late, the change from the period before, the sources, and the papers drafted by the templates of the office',
    },
    query: consolidationQuery,
    answer: consolidationAnswer,
    errors: ['CYCLE_NOT_FOUND', 'STEP_NOT_FOUND'],
  },
} as const satisfies Readonly<Record<string, Route>>;
