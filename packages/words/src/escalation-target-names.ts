import type { EscalationTarget } from '@kyhan/plan';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** To whom overdue work is reported. */
export const ESCALATION_TARGET_NAMES = {
  head: text({ vi: 'lãnh đạo đơn vị', en: 'the head of the unit' }),
  coordinator: text({ vi: 'cơ quan đầu mối', en: 'the coordinator' }),
  owner: text({ vi: 'cơ quan ban hành kế hoạch', en: 'the owner of the plan' }),
} as const satisfies Record<EscalationTarget, InBoth>;
