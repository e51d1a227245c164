import type { PlanActType, PlanNames } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { officialDay } from './official-date.js';
import { periodWords } from './period-name.js';
import { text } from './text.js';

/** What can be decided for a plan beside its versions, as the button, the command and the list name it. */
export const PLAN_ACT_NAMES = {
  suspend: text({ vi: 'Tạm dừng nhiệm vụ', en: 'Suspend an obligation' }),
  resume: text({ vi: 'Thực hiện trở lại', en: 'Resume' }),
  skip: text({ vi: 'Bỏ qua một đợt', en: 'Skip one cycle' }),
  end: text({ vi: 'Kết thúc sớm kế hoạch', en: 'End the plan early' }),
  silence: text({ vi: 'Chạy thử, chưa gửi thư cho đơn vị', en: 'Write to no unit yet' }),
  speak: text({ vi: 'Bắt đầu gửi thư cho đơn vị', en: 'Write to units from now on' }),
} as const satisfies Record<PlanActType, InBoth>;

const UNTIL = message<{ title: InBoth; from: InBoth; to: InBoth }>({
  vi: '{title}: tạm dừng từ {from} đến hết {to}',
  en: '{title}: suspended from {from} to the end of {to}',
});
const SINCE = message<{ title: InBoth; from: InBoth }>({
  vi: '{title}: tạm dừng từ {from} cho đến khi có quyết định khác',
  en: '{title}: suspended from {from} until it is resumed',
});
const RESUMED = message<{ title: InBoth; from: InBoth }>({
  vi: '{title}: thực hiện trở lại từ {from}',
  en: '{title}: goes on from {from}',
});
const ALL_RESUMED = message<{ from: InBoth }>({
  vi: 'Toàn bộ kế hoạch: thực hiện trở lại từ {from}',
  en: 'The whole plan: goes on from {from}',
});
const SKIPPED = message<{ title: InBoth; period: InBoth }>({
  vi: '{title}, {period}: bỏ qua',
  en: '{title}, {period}: skipped',
});
const ENDED = message<{ from: InBoth }>({
  vi: 'Kế hoạch kết thúc sớm: từ {from} không mở đợt nào nữa',
  en: 'The plan has been ended: nothing opens from {from}',
});

const SILENT = message<{ to: InBoth }>({
  vi: 'Toàn bộ kế hoạch: chưa gửi thư cho đơn vị đến hết {to}',
  en: 'The whole plan: no unit is written to until the end of {to}',
});
const SPEAKING = text({
  vi: 'Toàn bộ kế hoạch: bắt đầu gửi thư cho đơn vị',
  en: 'The whole plan: units are written to from now on',
});

/** What was decided, flat, as the API tells it. */
export interface ToldPlanAct {
  readonly act: PlanActType;
  readonly obligation?: string | undefined;
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What was decided for a plan, in a sentence, with what the plan calls things. Pure; throws nothing. */
export function planActSentence(
  { act, obligation, period = '', from = '', to }: ToldPlanAct,
  { obligationTitle, firstDay }: Pick<PlanNames, 'obligationTitle' | 'firstDay'>,
): InBoth {
  const title = obligationTitle(obligation ?? '');
  switch (act) {
    case 'suspend':
      return to === undefined
        ? SINCE({ title, from: officialDay(from) })
        : UNTIL({ title, from: officialDay(from), to: officialDay(to) });
    case 'resume':
      return obligation === undefined
        ? ALL_RESUMED({ from: officialDay(from) })
        : RESUMED({ title, from: officialDay(from) });
    case 'skip':
      return SKIPPED({ title, period: periodWords(period, firstDay(obligation ?? '', period)) });
    case 'silence':
      return SILENT({ to: officialDay(to ?? '') });
    case 'speak':
      return SPEAKING;
    case 'end':
      return ENDED({ from: officialDay(from) });
  }
}
