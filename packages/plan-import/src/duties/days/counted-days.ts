import type { Frequency } from '../../frequency/frequency.js';
import type { ReadDay } from './due-rule.js';

const COUNT = '(\\d{1,3})';
const UNIT =
  '(ngay lam viec|ngay|gio lam viec|gio|tieng|working days?|business days?|work days?|calendar days?|days?|hours?)';
const SINCE = '(?:ke tu|tinh tu|tu|sau|after|of|from|following|since)';
const COUNTED = new RegExp(`^(?:sau|trong vong|vong|trong|in)? ?${COUNT} ${UNIT}(?: ?${SINCE} (.*))?$`);
const ENDS =
  /\b(ket thuc|het|chot|cuoi|end|close|closing|cut-?off|period|ky|quy|thang|nam|month|quarter|year)\b/;
const ASKED =
  /\b(nhan|yeu cau|de nghi|phat sinh|xay ra|van ban|cong van|su co|request|receipt|receiving|event|incident|notice|asked)\b/;

/**
 * "5 ngày làm việc sau khi kết thúc quý", "within 10 days after the end of the period"; of a duty on request "trong 24
 * giờ kể từ khi nhận yêu cầu". Undefined where the text is no such count.
 */
export function countedDays(words: string, { type }: Frequency): ReadDay | undefined {
  const match = COUNTED.exec(words);
  if (match === null) return undefined;
  const [, number = '', unit = '', since = ''] = match;
  const isAsked = type === 'on-request' && (since === '' || ASKED.test(since));
  if (!isAsked && !ENDS.test(since)) return undefined;
  const count = Number(number);
  if (/^(gio|tieng|hour)/.test(unit))
    return unit === 'gio lam viec'
      ? { unread: 'unknown' }
      : { due: { after: isAsked ? 'opening' : 'cut-off', hours: count } };
  const counted = { [/lam viec|working|business|work/.test(unit) ? 'workingDays' : 'days']: count };
  return { due: { after: isAsked ? 'period-start' : 'cut-off', ...counted } };
}
