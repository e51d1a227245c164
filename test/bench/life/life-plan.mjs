import { MAILS_EACH } from './live-life.mjs';
import { definePlan, instantAt } from './product.mjs';

export const SLUG = 'bench-life';
/** Why it is asked for, as every letter of it says. */
export const REASON = 'Bench';
export const OBLIGATION = 'quarter-report';
/** A Monday; the plan clock of a run begins at this hour, after the morning's letters have left. */
export const OPENED_ON = '2026-03-02';
export const STARTS_AT = instantAt(OPENED_ON, '09:00', 'Asia/Ho_Chi_Minh');
/** Of the deployment, and so of all letters. */
export const LANGUAGE = /** @type {const} */ ('vi');
export const DUE_ON = '2026-03-27';
export const COORDINATOR = 'so-ke-hoach';

/** A plan of `n` wards that all owe one report on request, with three reminders and a review. */
export function lifePlan(n) {
  return definePlan({
    plan: '1000/KH-UBND',
    slug: SLUG,
    title: { vi: 'Kế hoạch đo tốc độ', en: 'Plan of the bench' },
    issuedOn: '2026-01-02',
    inForce: { from: '2026-01-02', to: '2026-12-31' },
    coordinator: COORDINATOR,
    owner: 'uy-ban-tinh',
    // The frozen engines send no copy with a receipt.
    handling: 'internal',
    units: [
      office('uy-ban-tinh', 'Ủy ban nhân dân tỉnh', 'Provincial committee'),
      office(COORDINATOR, 'Sở Kế hoạch và Đầu tư', 'Department of Planning'),
      ...Array.from({ length: n }, (_, i) => ward(i)),
    ],
    groups: { wards: { 'children-of': 'uy-ban-tinh', level: 'ward' } },
    policies: {
      ordered: {
        remind: [{ workingDays: 10 }, { workingDays: 5 }, { workingDays: 1 }],
        escalate: [{ after: { workingDays: 3 }, to: 'head' }],
        // The run lives the last reminder, the receipt and the acceptance on one day; no other engine holds letters back.
        digest: { atMostPerDay: MAILS_EACH },
      },
    },
    forms: { 'forms/quarter.yaml': FORM },
    obligations: [
      {
        id: OBLIGATION,
        kind: 'request',
        title: { vi: 'Báo cáo kết quả thực hiện quý', en: 'Report on the quarter' },
        source: { section: 'II.3', quote: 'báo cáo kết quả thực hiện khi có yêu cầu' },
        basis: 'given',
        audience: ['wards'],
        period: 'on-request',
        policy: 'ordered',
        form: 'forms/quarter.yaml',
      },
    ],
  });
}

/** What every unit hands in. */
export function reportOf(index) {
  return {
    meetings: index % 12,
    note: `Đã tổ chức thực hiện đầy đủ các nhiệm vụ được giao trong quý (${index})`,
  };
}

const FORM = /** @type {const} */ ({
  title: { vi: 'Báo cáo quý', en: 'Report of the quarter' },
  sections: [
    {
      id: 'results',
      title: { vi: 'Kết quả', en: 'Results' },
      fields: [
        { id: 'meetings', type: 'number', label: { vi: 'Số cuộc họp', en: 'Meetings' } },
        { id: 'note', type: 'long-text', label: { vi: 'Kết quả chính', en: 'Main results' } },
      ],
    },
  ],
});

function office(id, vi, en) {
  const role = /** @type {const} */ ('focal-point');
  return { id, name: { vi, en }, contacts: [{ role, email: `${id}@bench.example.org`, language: LANGUAGE }] };
}

function ward(i) {
  const id = `xa-${String(i + 1).padStart(5, '0')}`;
  return {
    ...office(id, `Ủy ban nhân dân xã số ${i + 1}`, `Commune number ${i + 1}`),
    parent: 'uy-ban-tinh',
    level: 'ward',
  };
}
