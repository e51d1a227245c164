import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan consolidate`. */
export const consolidateWords = {
  does: text({
    vi: 'tổng hợp một đợt từ các báo cáo đã đạt yêu cầu, kèm dự thảo văn bản',
    en: 'bring a cycle together from what was accepted, with the papers drafted of it',
  }),
  cycle: text({ vi: 'mã đợt: KẾ-HOẠCH/NHIỆM-VỤ/KỲ', en: 'id of the cycle: PLAN/OBLIGATION/PERIOD' }),
  step: text({
    vi: 'bước được tổng hợp; nếu không ghi: bước đầu tiên có biểu mẫu',
    en: 'the step that is brought together; without it the first that has a form',
  }),
  xlsx: text({
    vi: 'ghi số liệu thành một tệp Excel vào thư mục này',
    en: 'write the figures as an Excel file into this folder',
  }),
  docx: text({
    vi: 'ghi mỗi dự thảo văn bản thành một tệp DOCX vào thư mục này',
    en: 'write each drafted paper as a DOCX file into this folder',
  }),
  take: text({
    vi: 'đưa vào báo cáo mà kế hoạch nêu của cơ quan chủ trì; cơ quan đó tự gửi',
    en: 'take it into the report of the lead that the plan names; it stays the lead’s to hand in',
  }),
  taken: message<{ assignment: string }>({
    vi: 'Đã đưa vào báo cáo chưa gửi {assignment}; các tệp kèm theo:',
    en: 'It stands in the report {assignment}, which is not handed in; its files:',
  }),
  pdf: text({
    vi: 'ghi mỗi dự thảo văn bản thành một tệp PDF vào thư mục này',
    en: 'write each drafted paper as a PDF file into this folder',
  }),
} as const;
