import type { Obligation, Plan } from '@kyhan/plan';
import { planWithForm } from './plan-with-form.js';

/** The mailbox of the ministry to which the monthly report goes. */
export const MINISTRY_MAILBOX = 'van-thu@bo.example.org';

/** The monthly report goes out to a body of the plan, a ministry with an address and a newspaper without one. */
export function planThatSends(changes: Partial<Obligation> = {}): Plan {
  const base = planWithForm();
  const recipients = [
    { name: { vi: 'Ủy ban', en: 'Committee' }, unit: 'uy-ban' },
    { name: { vi: 'Bộ Văn hóa', en: 'Ministry of Culture' }, email: MINISTRY_MAILBOX },
    { name: { vi: 'Tòa soạn', en: 'Newspaper' } },
  ];
  return {
    ...base,
    obligations: base.obligations.map((obligation) => ({ ...obligation, recipients, ...changes })),
  };
}
