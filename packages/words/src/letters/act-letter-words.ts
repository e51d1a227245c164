import type { ActWord, NoticeContents } from '@kyhan/engine';
import { lastDay } from '../due-day.js';
import { EVENT_NAMES } from '../event-name.js';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { officialDay } from '../official-date.js';
import { LETTER_ACTIONS } from './letter-actions.js';
import type { LetterSubject, LetterWords } from './letter-subject.js';

type Done = LetterSubject & { readonly kind: 'unit-act'; readonly data: NoticeContents['unit-act'] };

/** What the letter to who coordinates says about something that a unit did: what, and in its own words. */
export function actLetterWords(subject: Done): LetterWords {
  const { lead, said, action } = DONE[subject.data.act];
  const { unitSaid } = subject;
  const words = unitSaid === undefined ? [] : [UNIT_SAID({ said: unitSaid })];
  return { lead, paragraphs: [said(subject), ...words], action };
}

type OfUnit = { readonly unit: InBoth };

const CONTESTED = message<OfUnit>({
  vi: '{unit} cho biết nội dung dưới đây không thuộc trách nhiệm của mình và đề nghị xem lại việc giao. Thời hạn vẫn được tính cho đến khi chuyển giao.',
  en: '{unit} says that what stands below is not its own, and asks to have that looked at. Its day stands until it is handed over.',
});
const PROPOSED = message<OfUnit & { readonly proposed: InBoth }>({
  vi: '{unit} cho biết nội dung dưới đây không thuộc trách nhiệm của mình và đề nghị chuyển cho {proposed}. Thời hạn vẫn được tính cho đến khi chuyển giao.',
  en: '{unit} says that what stands below is not its own, and proposes {proposed}. Its day stands until it is handed over.',
});
const UNIT_SAID = message<{ said: string }>({ vi: 'Ý kiến của đơn vị: {said}', en: 'In its words: {said}' });

const NOTED = message<OfUnit>({
  vi: '{unit} cho biết tiến độ thực hiện nội dung dưới đây.',
  en: '{unit} says how it goes with what stands below.',
});
const PROMISED = message<OfUnit & { readonly day: InBoth }>({
  vi: '{unit} cho biết tiến độ thực hiện nội dung dưới đây và hẹn gửi {day}.',
  en: '{unit} says how it goes with what stands below, and promises it for {day}.',
});

interface ActWords {
  readonly lead: InBoth;
  readonly said: (subject: Done) => InBoth;
  readonly action: InBoth;
}

const ASKED = message<OfUnit & { readonly day: InBoth }>({
  vi: '{unit} đề nghị gia hạn nội dung dưới đây đến {day}. Thời hạn hiện tại vẫn được tính cho đến khi có trả lời.',
  en: '{unit} asks to have what stands below put off until {day}. Its day stands until that is answered.',
});
const ASKED_SOMETIME = message<OfUnit>({
  vi: '{unit} đề nghị gia hạn nội dung dưới đây. Thời hạn hiện tại vẫn được tính cho đến khi có trả lời.',
  en: '{unit} asks to have what stands below put off. Its day stands until that is answered.',
});

const WITHDRAWN = message<OfUnit>({
  vi: '{unit} đã rút báo cáo đã gửi; chờ {unit} gửi lại.',
  en: '{unit} has taken back what it sent, and owes it again.',
});

const SENT_BACK = message<OfUnit>({
  vi: 'Lãnh đạo {unit} đề nghị hoàn thiện báo cáo dưới đây trước khi phê duyệt; báo cáo chưa được gửi đi.',
  en: 'The head of {unit} asks to have the report below completed before it is approved; it has not been sent.',
});
const DISPUTED = message<OfUnit>({
  vi: '{unit} cho biết báo cáo dưới đây do cơ quan đầu mối nhập thay chưa đúng với báo cáo của đơn vị.',
  en: '{unit} says that the report below, which was entered for it, is not what it handed in.',
});

const DONE: Readonly<Record<ActWord, ActWords>> = {
  withdrawn: {
    lead: EVENT_NAMES.withdrawn,
    said: ({ unit }) => WITHDRAWN({ unit }),
    action: LETTER_ACTIONS.follow,
  },
  contested: {
    lead: EVENT_NAMES.contested,
    said: ({ unit, proposedUnit: proposed }) =>
      proposed === undefined ? CONTESTED({ unit }) : PROPOSED({ unit, proposed }),
    action: LETTER_ACTIONS.review,
  },
  'extension-asked': {
    lead: EVENT_NAMES['extension-asked'],
    said: ({ unit, newDueOn }) =>
      newDueOn === undefined ? ASKED_SOMETIME({ unit }) : ASKED({ unit, day: lastDay(newDueOn) }),
    action: LETTER_ACTIONS.review,
  },
  disputed: {
    lead: EVENT_NAMES.disputed,
    said: ({ unit }) => DISPUTED({ unit }),
    action: LETTER_ACTIONS.review,
  },
  'sent-back': {
    lead: EVENT_NAMES['sent-back'],
    said: ({ unit }) => SENT_BACK({ unit }),
    action: LETTER_ACTIONS.complete,
  },
  noted: {
    lead: EVENT_NAMES.noted,
    said: ({ unit, promisedOn }) =>
      promisedOn === undefined ? NOTED({ unit }) : PROMISED({ unit, day: officialDay(promisedOn) }),
    action: LETTER_ACTIONS.follow,
  },
};
