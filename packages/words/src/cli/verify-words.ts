import type { ChainFaultReason } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan verify`. */
export const verifyWords = {
  does: text({
    vi: 'tính lại chuỗi băm của sổ theo dõi; báo sự kiện đầu tiên bị sửa',
    en: "recompute the register's hash chains; name the first event that was changed",
  }),
  whole: message<{ streams: number; events: number }>({
    vi: 'Sổ theo dõi toàn vẹn: {streams, number} chuỗi, {events, number} sự kiện.',
    en: 'The register is whole: {streams, plural, one {# chain} other {# chains}}, {events, plural, one {# event} other {# events}}.',
  }),
} as const;

/** What is wrong with a chain of the register at its first broken place. */
export const CHAIN_FAULTS: Readonly<Record<ChainFaultReason, InBoth>> = {
  'event-missing': text({ vi: 'thiếu sự kiện', en: 'an event is missing' }),
  'link-broken': text({ vi: 'không nối với sự kiện trước', en: 'it does not follow from the event before' }),
  'content-changed': text({ vi: 'nội dung đã bị sửa', en: 'its content was changed' }),
  'tail-cut': text({ vi: 'các sự kiện sau đã bị cắt', en: 'the events after it were cut off' }),
  'event-not-expected': text({ vi: 'thừa sự kiện', en: 'there is an event too many' }),
  'head-differs': text({
    vi: 'không khớp với đầu chuỗi đã ghi',
    en: 'it differs from the head of the chain as it was written',
  }),
  'stream-unknown': text({
    vi: 'sổ theo dõi không có việc, đợt hay kế hoạch nào của chuỗi này',
    en: 'the register knows no assignment, cycle or plan of this chain',
  }),
  'assignments-differ': text({
    vi: 'số việc được giao của đợt không khớp với lúc mở',
    en: 'the assignments of the cycle are not those that it opened with',
  }),
};
