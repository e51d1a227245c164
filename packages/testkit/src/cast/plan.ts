import type { Plan } from '@kyhan/plan';
import { OBLIGATION, PLAN } from './cycle.js';
import { BAC, NAM, UNITS } from './units.js';

/** A plan of one obligation, coordinated by Linh's department. */
export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    plan: '01/KH-UBND',
    slug: PLAN,
    title: { vi: 'Kế hoạch thử', en: 'A plan to test with' },
    issuedOn: '2026-01-02',
    inForce: { from: '2026-01-02', to: '2028-12-31' },
    timeZone: 'Asia/Ho_Chi_Minh',
    calendar: 'vn-civil-service',
    coordinator: 'so-dieu-phoi',
    owner: 'uy-ban',
    sources: [],
    units: UNITS,
    groups: {},
    policies: {},
    forms: {},
    obligations: [obligation()],
    ...changes,
  };
}

function obligation(): Plan['obligations'][number] {
  const end = {
    position: { type: 'day', day: 'last', monthOffset: 0 },
    roll: 'none',
    exclusive: false,
  } as const;
  return {
    id: OBLIGATION,
    kind: 'report',
    title: { vi: 'Báo cáo tháng', en: 'Monthly report' },
    source: { document: 'plan', section: 'I', quote: 'báo cáo hằng tháng' },
    basis: 'given',
    inForce: {},
    period: { type: 'month' },
    opens: end,
    steps: [
      {
        id: 'main',
        title: { vi: 'Báo cáo', en: 'Report' },
        audience: [BAC, NAM],
        due: [end],
        nil: true,
        review: true,
        policy: 'ordered',
      },
    ],
    policy: 'ordered',
    targets: [],
  };
}
