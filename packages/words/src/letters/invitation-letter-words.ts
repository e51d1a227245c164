import type { NoticeContents } from '@kyhan/engine';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { officialDay } from '../official-date.js';
import { sentence } from '../sentence.js';
import { text } from '../text.js';
import type { LetterWords } from './letter-subject.js';

interface Invited {
  readonly contactUnit: InBoth;
  /** Who invites. */
  readonly coordinator: InBoth;
  readonly place?: InBoth;
  readonly data: NoticeContents['invitation'];
}

/** What a letter says that invites to a meeting, or tells what became of it; everybody is invited, nobody ordered. Pure; throws nothing. */
export function invitationLetterWords(invited: Invited): LetterWords {
  const { contactUnit: unit, coordinator, place, data } = invited;
  const { change, from, meetingOn } = data;
  const reason = sentence(data.reason ?? '');
  if (change === 'cancelled')
    return { lead: CANCELLED_LEAD, paragraphs: [CANCELLED({ reason }), SORRY({ unit })], action: SEE };
  if (change === 'moved')
    return {
      lead: MOVED_LEAD,
      paragraphs: [
        MOVED({ from: officialDay(from ?? meetingOn), to: officialDay(meetingOn), reason }),
        AGAIN({ unit }),
      ],
      action: ANSWER,
    };
  const toCome = INVITED({
    unit,
    coordinator,
    who: coordinator.vi === unit.vi ? 'own' : 'other',
    where: place === undefined ? 'open' : 'said',
  });
  return { lead: LEAD, paragraphs: [toCome, TO_ANSWER({ unit })], action: ANSWER };
}

type Of = { readonly unit: InBoth };

const LEAD = text({ vi: 'Giấy mời họp', en: 'Invitation' });
const MOVED_LEAD = text({ vi: 'Dời ngày họp', en: 'Meeting moved' });
const CANCELLED_LEAD = text({ vi: 'Không tổ chức họp', en: 'Meeting called off' });
const ANSWER = text({ vi: 'Mở để trả lời giấy mời', en: 'Open to answer the invitation' });
const SEE = text({ vi: 'Xem cuộc họp', en: 'See the meeting' });

const INVITED = message<
  Of & {
    readonly coordinator: InBoth;
    /** Who invites is invited too. */
    readonly who: 'own' | 'other';
    readonly where: 'said' | 'open';
  }
>({
  vi: '{who, select, own {Trân trọng} other {{coordinator} trân trọng}} kính mời {unit} dự họp theo nội dung{where, select, said {, thời gian và địa điểm} other { và thời gian}} dưới đây.',
  en: '{who, select, own {{unit} is kindly invited} other {{coordinator} kindly invites {unit}}} to the meeting below.',
});
const TO_ANSWER = message<Of>({
  vi: 'Kính đề nghị {unit} cho biết dự họp, cử người dự hay không dự được, trên trang mở từ thư; có thể thay đổi đến giờ họp.',
  en: 'Please say, {unit}, on the page that this letter leads to, whether you come, send somebody or cannot come; it can be changed until the meeting begins.',
});
const MOVED = message<{ readonly from: InBoth; readonly to: InBoth; readonly reason: string }>({
  vi: 'Cuộc họp dưới đây dời từ {from} sang {to}. Lý do: {reason}',
  en: 'The meeting below is moved from {from} to {to}. Reason: {reason}',
});
const AGAIN = message<Of>({
  vi: 'Trả lời trước đây của {unit} vẫn được ghi nhận; nếu thay đổi, kính đề nghị cho biết lại trên trang mở từ thư.',
  en: 'What {unit} has answered still stands; where it changes, please say so on the page that this letter leads to.',
});
const CANCELLED = message<{ readonly reason: string }>({
  vi: 'Cuộc họp dưới đây không tổ chức trong kỳ này. Lý do: {reason}',
  en: 'The meeting below is not held this time. Reason: {reason}',
});
const SORRY = message<Of>({
  vi: 'Rất mong {unit} thông cảm.',
  en: 'We ask {unit} kindly to excuse this.',
});
