import type { AssignmentEvent, AssignmentEventType } from '@kyhan/engine';

/** Events as an administrator reads them in Temporal's own page; the bundle takes no catalogue of words. */
const EVENT_NAMES: Readonly<Record<AssignmentEventType, string>> = {
  opened: 'mở',
  reminded: 'nhắc việc',
  'became-overdue': 'quá hạn',
  'overdue-reminded': 'nhắc quá hạn',
  escalated: 'báo cấp trên',
  submitted: 'nhận bản nộp',
  'review-reminded': 'nhắc tiếp nhận',
  withdrawn: 'rút bản nộp',
  returned: 'trả lại',
  extended: 'gia hạn',
  accepted: 'tiếp nhận',
  waived: 'miễn thực hiện',
  transferred: 'chuyển giao',
  missed: 'khóa khi chưa nộp',
};

const RULING_NAMES: Readonly<Record<string, string>> = {
  accept: 'tiếp nhận',
  return: 'trả lại',
  extend: 'gia hạn',
  waive: 'miễn thực hiện',
  transfer: 'chuyển giao',
  withdraw: 'rút bản nộp',
};

/** What a turn writes into the register: "Ghi sổ: quá hạn 2, báo cấp trên 1". */
export function turnWords(events: readonly AssignmentEvent[]): string {
  return `Ghi sổ: ${counted(events.map(({ fact }) => EVENT_NAMES[fact.type]))}`;
}

/** What people ask of a shard: "Chuẩn bị kết luận xử lý: tiếp nhận 3". */
export function rulingWords(requests: readonly { readonly ruling: string }[]): string {
  return `Chuẩn bị kết luận xử lý: ${counted(requests.map(({ ruling }) => RULING_NAMES[ruling] ?? ruling))}`;
}

/** "08:00 ngày 31/10/2023", of an instant of plan time in the zone with this offset. */
export function minuteWords(at: number, utcOffsetMs: number): string {
  const [date = '', time = ''] = new Date(at + utcOffsetMs).toISOString().split('T');
  return `${time.slice(0, 5)} ngày ${date.split('-').toReversed().join('/')}`;
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
