import { movesDue, type AssignmentFact, type DayMove, type Timetable } from '@kyhan/engine';
import { officialDate, type InBoth, type Language } from '@kyhan/words';

/** What happened, in one sentence of the history. `unitName` words the id of a unit. */
export function eventSentence(
  fact: AssignmentFact,
  language: Language,
  unitName: (unitId: string) => string,
): string {
  // The table has a sentence for each type; TypeScript does not follow which fact goes with which.
  const sentence = SENTENCES[fact.type] as (fact: AssignmentFact, unitName: (id: string) => string) => InBoth;
  return sentence(fact, unitName)[language];
}

type Sentences = {
  readonly [T in AssignmentFact['type']]: (
    fact: Extract<AssignmentFact, { type: T }>,
    unitName: (unitId: string) => string,
  ) => InBoth;
};

const TARGETS = {
  head: { vi: 'thủ trưởng đơn vị', en: 'the head of the unit' },
  coordinator: { vi: 'đơn vị đầu mối', en: 'the coordinator' },
  owner: { vi: 'cơ quan ban hành kế hoạch', en: 'the owner of the plan' },
} as const;

const SENTENCES: Sentences = {
  opened: ({ timetable: { dueOn } }) => ({
    vi: `Giao việc, hạn hết ${officialDate(dueOn, 'vi')}`,
    en: `Opened, due by the end of ${officialDate(dueOn, 'en')}`,
  }),
  reminded: ({ ordinal }) => ({ vi: `Nhắc lần ${ordinal}`, en: `Reminder ${ordinal}` }),
  'became-overdue': () => ({ vi: 'Quá hạn', en: 'Became overdue' }),
  'overdue-reminded': ({ ordinal }) => ({
    vi: `Nhắc việc quá hạn lần ${ordinal}`,
    en: `Overdue reminder ${ordinal}`,
  }),
  escalated: ({ level, to }) => ({
    vi: `Báo cáo cấp ${level}: ${TARGETS[to].vi}`,
    en: `Escalated to level ${level}: ${TARGETS[to].en}`,
  }),
  submitted: ({ version, nil, onTime }) => ({
    vi: `Nộp phiên bản ${version}${nil ? ', không phát sinh' : ''}, ${onTime ? 'đúng hạn' : 'trễ hạn'}`,
    en: `Version ${version} submitted${nil ? ', nil return' : ''}, ${onTime ? 'on time' : 'late'}`,
  }),
  'review-reminded': ({ ordinal }) => ({
    vi: `Nhắc tiếp nhận lần ${ordinal}`,
    en: `Review reminder ${ordinal}`,
  }),
  withdrawn: () => ({ vi: 'Rút bản nộp', en: 'Submission withdrawn' }),
  returned: ({ timetable: { dueOn } }) => ({
    vi: `Trả lại để bổ sung, hạn mới hết ${officialDate(dueOn, 'vi')}`,
    en: `Returned, new day ${officialDate(dueOn, 'en')}`,
  }),
  extended: ({ timetable, moved }) =>
    moved === undefined ? extension(timetable) : dayMoved(timetable, moved),
  accepted: ({ automatic }) => ({
    vi: automatic ? 'Tiếp nhận khi đến' : 'Tiếp nhận',
    en: automatic ? 'Accepted on arrival' : 'Accepted',
  }),
  waived: () => ({ vi: 'Miễn thực hiện', en: 'Waived' }),
  transferred: ({ to }, unitName) => ({
    vi: `Chuyển giao cho ${unitName(to)}`,
    en: `Transferred to ${unitName(to)}`,
  }),
  missed: () => ({ vi: 'Khóa, không nộp', en: 'Locked without a submission' }),
};

function extension({ dueOn }: Timetable): InBoth {
  return {
    vi: `Gia hạn đến hết ${officialDate(dueOn, 'vi')}`,
    en: `Extended to ${officialDate(dueOn, 'en')}`,
  };
}

function dayMoved(timetable: Timetable, moved: DayMove): InBoth {
  if (!movesDue(moved, timetable))
    return { vi: 'Xếp lại ngày nhắc việc, hạn giữ nguyên', en: 'Reminders on other mornings, same day' };
  const { dueOn } = timetable;
  const { dueOn: from } = moved.from;
  return {
    vi: `Đổi hạn từ ${officialDate(from, 'vi')} sang hết ${officialDate(dueOn, 'vi')}`,
    en: `Day moved from ${officialDate(from, 'en')} to ${officialDate(dueOn, 'en')}`,
  };
}
