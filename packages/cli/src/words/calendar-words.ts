import type { DayOffKind, DayStatus } from '@kyhan/calendar';
import type { InBoth } from '@kyhan/words';

export const DAY_OFF_KINDS: Readonly<Record<DayOffKind, InBoth>> = {
  statutory: { vi: 'nghỉ lễ theo luật', en: 'by law' },
  compensatory: { vi: 'nghỉ bù', en: 'compensatory' },
  swapped: { vi: 'hoán đổi', en: 'swapped' },
};

export const DAY_STATUSES: Readonly<Record<DayStatus, InBoth>> = {
  announced: { vi: 'đã công bố', en: 'announced' },
  statutory: { vi: 'theo luật', en: 'by law' },
  computed: { vi: 'tính theo quy tắc', en: 'computed' },
  unconfirmed: { vi: 'chưa xác nhận', en: 'unconfirmed' },
};
