const UNITS = 5000;
const OBLIGATIONS = 300;
const DEPARTMENTS = 50;

/** A plan file of 5,000 units and 300 obligations: units that end and hand over, groups by list and by query. */
export function largePlan() {
  return [
    'plan: 5000/KH-UBND',
    'slug: large',
    'title: { vi: Kế hoạch lớn, en: Large plan }',
    'issuedOn: 2023-01-01',
    'inForce: { from: 2023-01-01, to: 2028-12-31 }',
    'coordinator: province',
    'owner: province',
    'units:',
    ...Array.from({ length: UNITS }, (_, i) => unit(i)),
    'groups:',
    '  departments: { children-of: province, level: department }',
    `  wards: [${Array.from({ length: UNITS - DEPARTMENTS - 1 }, (_, i) => `u-${i + DEPARTMENTS + 1}`).join(', ')}]`,
    'policies:',
    '  ordered: { remind: [{ workingDays: 3 }], escalate: [{ after: { workingDays: 1 }, to: head }] }',
    'obligations:',
    ...Array.from({ length: OBLIGATIONS }, (_, i) => obligation(i)),
    '',
  ].join('\n');
}

/** The same with a fault in every tenth obligation, of six kinds. */
export function faultyPlan() {
  const faults = [
    ['policy: ordered', 'policy: orderd'],
    ['quote: ', 'qoute: '],
    ['basis: given', 'basis: inferred'],
    ['audience: [', 'audience: [u-9999, '],
    ['workingDays: 10 }', 'workingDays: 10, rol: none }'],
    ['kind: report', 'kind: raport'],
  ];
  const parts = largePlan().split('\n  - id: o-');
  return parts
    .map((part, i) => (i % 10 === 1 ? part.replace(...faults[Math.floor(i / 10) % faults.length]) : part))
    .join('\n  - id: o-');
}

function unit(i) {
  if (i === 0)
    return '  - { id: province, name: { vi: Ủy ban nhân dân tỉnh, en: Provincial committee }, contacts: [{ role: head, email: province@example.org }] }';
  const isDepartment = i <= DEPARTMENTS;
  const hasEnded = !isDepartment && i % 11 === 0;
  return [
    `  - id: u-${i}`,
    `    name: { vi: Đơn vị số ${i}, en: Unit number ${i} }`,
    `    parent: ${isDepartment ? 'province' : `u-${1 + (i % DEPARTMENTS)}`}`,
    `    level: ${isDepartment ? 'department' : 'ward'}`,
    `    lives: { from: 20${10 + (i % 12)}-01-01${hasEnded ? ', to: 2025-06-30' : ''} }`,
    ...(hasEnded ? [`    successors: [{ unit: u-${i - 1}, from: 2025-07-01 }]`] : []),
    '    contacts:',
    `      - { role: focal-point, email: u-${i}@example.org }`,
    `      - { role: head, email: head-${i}@example.org }`,
  ].join('\n');
}

const PERIODS = [
  'month',
  'quarter',
  '{ type: half-year, cutOff: 14 }',
  'year',
  '{ type: month, cutOff: 14 }',
  '{ every: { months: 2 }, from: 2023-01-31 }',
];

const DUES = [
  '{ day: 25 }',
  '{ workingDay: -1 }',
  '{ after: cut-off, workingDays: 5 }',
  '{ weekday: friday, nth: 2, monthOffset: 1 }',
  '{ day: last }',
];

function obligation(i) {
  return [
    `  - id: o-${i}`,
    '    kind: report',
    `    title: { vi: Báo cáo số ${i}, en: Report number ${i} }`,
    `    source: { section: I.${i}, quote: báo cáo định kỳ số ${i} }`,
    '    basis: given',
    `    audience: [${i % 2 === 0 ? 'wards' : 'departments'}, u-${1 + (i % DEPARTMENTS)}]`,
    `    period: ${PERIODS[i % PERIODS.length]}`,
    '    opens: { before: due, workingDays: 10 }',
    `    due: ${DUES[Math.floor(i / PERIODS.length) % DUES.length]}`,
    '    policy: ordered',
  ].join('\n');
}
