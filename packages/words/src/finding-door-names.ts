import type { InBoth } from './language.js';
import { text } from './text.js';

/** Where somebody acts on a finding, by what is done there. */
export const FINDING_DOOR_NAMES = {
  assignment: text({ vi: 'Mở việc này', en: 'Open the assignment' }),
  cycle: text({ vi: 'Mở đợt này', en: 'Open the cycle' }),
  'work-of-cycle': text({ vi: 'Mở danh sách việc của đợt', en: 'Open what is owed in the cycle' }),
  'plan-acts': text({ vi: 'Mở trang điều hành kế hoạch', en: 'Open the acts of the plan' }),
  'plan-file': text({ vi: 'Sửa tệp kế hoạch', en: 'Mend the plan file' }),
  overview: text({ vi: 'Mở bảng theo dõi', en: 'Open the overview' }),
  reviews: text({ vi: 'Mở danh sách chờ xem xét', en: 'Open what waits for review' }),
  calls: text({ vi: 'Mở danh sách cần gọi', en: 'Open whom to call' }),
  notices: text({ vi: 'Mở nhật ký thông báo', en: 'Open the log of notices' }),
  webhooks: text({ vi: 'Mở các địa chỉ nhận báo sự kiện', en: 'Open the webhooks' }),
  health: text({ vi: 'Mở trang tình trạng máy', en: 'Open the health of the machine' }),
} as const satisfies Readonly<Record<string, InBoth>>;

export type FindingDoor = keyof typeof FINDING_DOOR_NAMES;
