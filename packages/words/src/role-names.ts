import type { RoleKind } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What somebody may be, in lists and letters. */
export const ROLE_NAMES: Readonly<Record<RoleKind, InBoth>> = {
  administrator: text({ vi: 'quản trị', en: 'administrator' }),
  coordinator: text({ vi: 'chuyên viên đầu mối', en: 'coordinator' }),
  reviewer: text({ vi: 'người xem xét báo cáo', en: 'reviewer' }),
  viewer: text({ vi: 'người theo dõi', en: 'viewer' }),
  head: text({ vi: 'lãnh đạo đơn vị', en: 'head of the unit' }),
  unit: text({ vi: 'đầu mối đơn vị', en: 'contact of the unit' }),
  calendar: text({ vi: 'lịch thời hạn, chỉ xem', en: 'calendar of due days, to read only' }),
};
