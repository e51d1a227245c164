import { text } from '../../text.js';

/** The evidence of an assignment on one page, and the way to take all of it away. */
export const EVIDENCE_PAGE = {
  title: text({ vi: 'Bản trích sổ theo dõi', en: 'Extract from the register' }),
  open: text({ vi: 'Bản trích và bộ chứng cứ', en: 'Extract and evidence' }),
  take: text({ vi: 'Tải bộ chứng cứ (ZIP)', en: 'Download the evidence (ZIP)' }),
  ofUnit: text({ vi: 'Tải bộ chứng cứ của đơn vị (ZIP)', en: 'Download the evidence of the unit (ZIP)' }),
  lead: text({
    vi: 'Trang này in vừa một tờ A4. Bộ chứng cứ gồm trang này, diễn biến, các tệp đã gửi và bằng chứng đến điểm chốt sổ đã ký; người nhận kiểm tra ngoại tuyến, không cần phần mềm này.',
    en: 'This page prints on one A4 sheet. The evidence is this page, what happened, the files that were handed in and their proof up to a signed checkpoint; whoever gets it checks it offline, without this software.',
  }),
  back: text({ vi: 'Về trang của việc này', en: 'Back to the assignment' }),
} as const;
