import type { NoticeContents } from '@kyhan/engine';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { NOTICE_KIND_NAMES } from '../notice-kind-names.js';
import { LETTER_ACTIONS } from './letter-actions.js';
import type { LetterSubject, LetterWords } from './letter-subject.js';

type OfApproval = {
  [K in 'approval' | 'approval-reminder']: LetterSubject & {
    readonly kind: K;
    readonly data: NoticeContents[K];
  };
}['approval' | 'approval-reminder'];

/** What the head of a unit is told of a version that waits for that one. Pure; throws nothing. */
export function approvalLetterWords({ kind, unit, contactUnit, data }: OfApproval): LetterWords {
  const words = kind === 'approval' ? TO_APPROVE : STILL_TO_APPROVE;
  return {
    lead: NOTICE_KIND_NAMES[kind],
    paragraphs: [words({ unit, head: contactUnit, ...data })],
    action: LETTER_ACTIONS.approve,
  };
}

/** Who has written it is not told to have done nothing: it is with the head of the unit. Pure; throws nothing. */
export function notYetApproved({ prepared: version }: Pick<LetterSubject, 'prepared'>): InBoth[] {
  return version === undefined ? [] : [NOT_YET_APPROVED({ version })];
}

type Waiting = {
  readonly unit: InBoth;
  readonly head: InBoth;
  readonly version: number;
  readonly nil: boolean;
};

const TO_APPROVE = message<Waiting>({
  vi: '{nil, select, true {Khai báo không phát sinh} other {Báo cáo, phiên bản {version},}} của {unit} đang chờ phê duyệt; kính đề nghị lãnh đạo {head} xem và phê duyệt, hoặc đề nghị hoàn thiện. Báo cáo được tính là đã gửi khi được phê duyệt.',
  en: '{nil, select, true {The nil return} other {Version {version} of the report}} of {unit} waits for the approval of the head of {head}: please approve it, or send it back. It counts as handed in once it is approved.',
});
const STILL_TO_APPROVE = message<Waiting>({
  vi: '{nil, select, true {Khai báo không phát sinh} other {Báo cáo, phiên bản {version},}} của {unit} vẫn đang chờ lãnh đạo {head} phê duyệt và chưa được gửi đi.',
  en: '{nil, select, true {The nil return} other {Version {version} of the report}} of {unit} still waits for the approval of the head of {head}, and has not been sent.',
});
const NOT_YET_APPROVED = message<{ readonly version: number }>({
  vi: 'Phiên bản {version} đã được lập, đang chờ lãnh đạo đơn vị phê duyệt; được tính là đã gửi khi phê duyệt.',
  en: 'Version {version} is ready and waits for the approval of the head of the unit; it counts as handed in once approved.',
});
