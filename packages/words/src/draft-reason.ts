import type { DraftNeeds } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { message } from './message.js';

/** Why a cycle is a draft. */
const DRAFT_REASON = message<{ readonly inferred: Inferred; readonly announcement: boolean }>({
  vi: '{inferred, select, none {} other {{inferred, select, both {chu kỳ và hạn} day {hạn} other {chu kỳ}} là suy luận, chưa ai xác nhận; }}{announcement, select, true {chưa có văn bản giao việc; } other {}}đơn vị chưa được báo gì',
  en: '{inferred, select, both {its recurrence and its day are inferred and nobody has confirmed them; } recurrence {its recurrence is inferred and nobody has confirmed it; } day {its day is inferred and nobody has confirmed it; } other {}}{announcement, select, true {its announcement is not recorded; } other {}}no unit was told of it',
});

type Inferred = 'both' | 'recurrence' | 'day' | 'none';

function inferredOf({ recurrence, day }: DraftNeeds): Inferred {
  if (recurrence) return day ? 'both' : 'recurrence';
  return day ? 'day' : 'none';
}

/** The same as values of the message. Pure; throws nothing. */
export function draftReason(needs: DraftNeeds): InBoth {
  return DRAFT_REASON({ inferred: inferredOf(needs), announcement: needs.announcement });
}
