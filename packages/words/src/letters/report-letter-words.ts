import type { OfficialPaper } from '@kyhan/contracts';
import type { NoticeContents } from '@kyhan/engine';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { NOTICE_KIND_NAMES } from '../notice-kind-names.js';
import { officialDay } from '../official-date.js';
import { text } from '../text.js';
import type { LetterWords } from './letter-subject.js';

interface Reported {
  /** Whose report it is. */
  readonly unit: InBoth;
  readonly contactUnit: InBoth;
  readonly issued?: OfficialPaper;
  readonly data: NoticeContents['issued-report'];
}

/** What a letter says that carries an accepted report to a recipient. Pure; throws nothing. */
export function reportLetterWords({ unit, contactUnit, issued, data }: Reported): LetterWords {
  const sent =
    issued === undefined
      ? WITHOUT_NUMBER({ unit })
      : CARRIES({ unit, ...issued, on: officialDay(issued.on) });
  return {
    lead: issued === undefined ? NOTICE_KIND_NAMES['issued-report'] : NUMBERED(issued),
    paragraphs: [sent, ...(data.replaces === true ? [REPLACES] : []), TO_CONFIRM({ recipient: contactUnit })],
  };
}

const NUMBERED = message<Pick<OfficialPaper, 'number' | 'sign'>>({
  vi: 'Báo cáo số {number}/{sign}',
  en: 'Report no. {number}/{sign}',
});
const CARRIES = message<Omit<OfficialPaper, 'on'> & { readonly unit: InBoth; readonly on: InBoth }>({
  vi: '{unit} trân trọng gửi kèm Báo cáo số {number}/{sign}, {on}, {signatory} ký.',
  en: '{unit} sends herewith report no. {number}/{sign} of {on}, signed by {signatory}.',
});
const WITHOUT_NUMBER = message<{ readonly unit: InBoth }>({
  vi: '{unit} trân trọng gửi kèm báo cáo dưới đây.',
  en: '{unit} sends herewith the report below.',
});
const REPLACES = text({
  vi: 'Báo cáo này thay thế báo cáo đã gửi trước đây về cùng nội dung và kỳ báo cáo.',
  en: 'It takes the place of the report on the same matter and period that was sent before.',
});
const TO_CONFIRM = message<{ readonly recipient: InBoth }>({
  vi: 'Khi nhận được, kính đề nghị {recipient} cho biết số và ngày đến.',
  en: 'Once it has arrived, {recipient} is kindly asked to tell its number and day of arrival.',
});
