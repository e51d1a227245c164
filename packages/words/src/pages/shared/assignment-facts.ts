import type { InBoth } from '../../language.js';
import { LETTER_FRAME } from '../../letters/letter-frame.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The names of what is told of an assignment, on each page that shows one. */
export const ASSIGNMENT_FACTS = {
  status: text({ vi: 'Tình trạng', en: 'Status' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  work: text({ vi: 'Việc', en: 'Assignment' }),
  what: text({ vi: 'Nội dung', en: 'What' }),
  period: text({ vi: 'Kỳ', en: 'Period' }),
  periodSpan: message<{ name: string; from: string; to: string }>({
    vi: '{name} ({from} – {to})',
    en: '{name} ({from} – {to})',
  }),
  due: text({ vi: 'Thời hạn', en: 'Due' }),
  locks: text({ vi: 'Khóa', en: 'Locks' }),
  clause: text({ vi: 'Căn cứ', en: 'Clause' }),
  clauseOf: message<{ plan: string; clause: InBoth }>({
    vi: '{plan}, {clause}',
    en: '{plan}, {clause}',
  }),
  product: LETTER_FRAME.facts.product,
  assignedBy: LETTER_FRAME.facts.assignedBy,
  announcement: text({ vi: 'Văn bản giao việc', en: 'Announced by' }),
  dataUntil: LETTER_FRAME.facts.dataUntil,
  requestReason: LETTER_FRAME.facts.requestReason,
  requestGround: LETTER_FRAME.facts.requestGround,
  successorOf: text({ vi: 'Kế nhiệm', en: 'Successor of' }),
  nowCalled: text({ vi: 'Đơn vị nay là', en: 'The unit is now' }),
  note: text({ vi: 'Lưu ý', en: 'Note' }),
  obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
  lead: text({ vi: 'Đơn vị chủ trì', en: 'The lead' }),
  workForLead: message<{ work: InBoth; lead: InBoth }>({ vi: '{work} cho {lead}', en: '{work} for {lead}' }),
  titleOfStep: message<{ title: InBoth; step: InBoth }>({ vi: '{title} – {step}', en: '{title} – {step}' }),
} as const;
