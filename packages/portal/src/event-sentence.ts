import type { AssignmentFact } from '@kyhan/engine';
import { officialDate, type Language } from '@kyhan/words';

const TARGETS = {
  head: { vi: 'thủ trưởng đơn vị', en: 'the head of the unit' },
  coordinator: { vi: 'đơn vị đầu mối', en: 'the coordinator' },
  owner: { vi: 'cơ quan ban hành kế hoạch', en: 'the owner of the plan' },
} as const;

/** What happened, in one sentence of the history. */
export function eventSentence(fact: AssignmentFact, language: Language): string {
  return language === 'vi' ? vietnamese(fact) : english(fact);
}

function vietnamese(fact: AssignmentFact): string {
  switch (fact.type) {
    case 'opened':
      return `Giao việc, hạn hết ${officialDate(fact.timetable.dueOn, 'vi')}`;
    case 'reminded':
      return `Nhắc lần ${fact.ordinal}`;
    case 'became-overdue':
      return 'Quá hạn';
    case 'overdue-reminded':
      return `Nhắc việc quá hạn lần ${fact.ordinal}`;
    case 'escalated':
      return `Báo cáo cấp ${fact.level}: ${TARGETS[fact.to].vi}`;
    case 'submitted':
      return `Nộp phiên bản ${fact.version}${fact.nil ? ', không phát sinh' : ''}, ${fact.onTime ? 'đúng hạn' : 'trễ hạn'}`;
    case 'review-reminded':
      return `Nhắc tiếp nhận lần ${fact.ordinal}`;
    case 'withdrawn':
      return 'Rút bản nộp';
    case 'returned':
      return `Trả lại để bổ sung, hạn mới hết ${officialDate(fact.timetable.dueOn, 'vi')}`;
    case 'extended':
      return `Gia hạn đến hết ${officialDate(fact.timetable.dueOn, 'vi')}`;
    case 'accepted':
      return fact.automatic ? 'Tiếp nhận khi đến' : 'Tiếp nhận';
    case 'waived':
      return 'Miễn thực hiện';
    case 'transferred':
      return `Chuyển giao cho ${fact.to}`;
    case 'missed':
      return 'Khóa, không nộp';
  }
}

function english(fact: AssignmentFact): string {
  switch (fact.type) {
    case 'opened':
      return `Opened, due by the end of ${officialDate(fact.timetable.dueOn, 'en')}`;
    case 'reminded':
      return `Reminder ${fact.ordinal}`;
    case 'became-overdue':
      return 'Became overdue';
    case 'overdue-reminded':
      return `Overdue reminder ${fact.ordinal}`;
    case 'escalated':
      return `Escalated to level ${fact.level}: ${TARGETS[fact.to].en}`;
    case 'submitted':
      return `Version ${fact.version} submitted${fact.nil ? ', nil return' : ''}, ${fact.onTime ? 'on time' : 'late'}`;
    case 'review-reminded':
      return `Review reminder ${fact.ordinal}`;
    case 'withdrawn':
      return 'Submission withdrawn';
    case 'returned':
      return `Returned, new day ${officialDate(fact.timetable.dueOn, 'en')}`;
    case 'extended':
      return `Extended to ${officialDate(fact.timetable.dueOn, 'en')}`;
    case 'accepted':
      return fact.automatic ? 'Accepted on arrival' : 'Accepted';
    case 'waived':
      return 'Waived';
    case 'transferred':
      return `Transferred to ${fact.to}`;
    case 'missed':
      return 'Locked without a submission';
  }
}
