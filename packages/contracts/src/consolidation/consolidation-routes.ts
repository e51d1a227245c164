import type { Route } from '../route.js';
import {
  consolidationAnswer,
  consolidationQuery,
  takenConsolidationAnswer,
  takenConsolidationBody,
} from './consolidation-answer.js';

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
  takeConsolidation: {
    method: 'POST',
    path: '/consolidations/taken',
    who: 'enter',
    does: {
      vi: 'Đưa một tổng hợp vào báo cáo mà kế hoạch nêu (`consolidation: { into: … }`) của cơ quan chủ trì: chỗ còn trống của biểu mẫu, nguồn ở ghi chú, bảng tính và dự thảo ở tệp kèm theo; cơ quan chủ trì tự gửi báo cáo',
      en: 'Take a consolidation into the report of the lead that the plan names (`consolidation: { into: … }`): what stands empty in its form, the sources in its note, the workbook and the papers as its files; it stays the lead’s to hand in',
    },
    body: takenConsolidationBody,
    answer: takenConsolidationAnswer,
    errors: ['CYCLE_NOT_FOUND', 'STEP_NOT_FOUND', 'NO_LEAD_REPORT', 'REPORT_SAVED_MEANWHILE'],
  },
} as const satisfies Readonly<Record<string, Route>>;
