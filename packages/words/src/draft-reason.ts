import type { DraftNeeds } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { message } from './message.js';

/** Why a cycle is a draft. */
const DRAFT_REASON = message<{
  readonly recurrence: boolean;
  readonly day: boolean;
  readonly announcement: boolean;
}>({
  vi: '{recurrence, select, true {chu kỳ là suy luận, chưa ai xác nhận; } other {}}{day, select, true {hạn là suy luận, chưa ai xác nhận; } other {}}{announcement, select, true {chưa có văn bản giao việc; } other {}}đơn vị chưa được báo gì',
  en: '{recurrence, select, true {its recurrence is inferred and nobody has confirmed it; } other {}}{day, select, true {its day is inferred and nobody has confirmed it; } other {}}{announcement, select, true {its announcement is not recorded; } other {}}no unit was told of it',
});

/** The same as values of the message. Pure; throws nothing. */
export function draftReason({ recurrence, day, announcement }: DraftNeeds): InBoth {
  return DRAFT_REASON({ recurrence, day, announcement });
}
