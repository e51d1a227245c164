import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every text file of an example, by its path from the plan. */
function filesOf(folder) {
  const root = path.join(ROOT, folder);
  const names = readdirSync(root, { recursive: true }).filter((name) => /\.(yaml|csv)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** A plan with everything the format has, small enough to be checked ten thousand times. */
const EVERYTHING = {
  'plan.yaml': `plan: 1/KH
slug: all
title: { vi: Kế hoạch, en: Plan }
issuedOn: 2024-01-01
inForce: { from: 2024-01-01, to: 2026-12-31 }
timeZone: Europe/Warsaw
calendar: { base: calendar.yaml, override: override.yaml }
coordinator: linh
owner: city
sources: [{ id: plan, title: Kế hoạch }, { id: nd-09, title: Nghị định }]
units:
  - { id: city, name: { vi: A, en: A } }
  - { id: linh, name: { vi: B, en: B }, parent: city, contacts: [{ role: head, email: a@example.org }] }
  - { id: bac, name: { vi: C, en: C }, parent: city, level: ward, lives: { to: 2025-06-30 }, successors: [{ unit: nam, from: 2025-07-01, scope: press }] }
  - { id: nam, name: { vi: D, en: D }, parent: city, level: ward }
groups: { wards: { children-of: city, level: ward }, some: [bac, nam] }
policies:
  ordered:
    remind: [{ workingDays: 3 }, { days: 1 }]
    sendAt: "08:00"
    overdue: { everyWorkingDays: 2, atMost: 5 }
    escalate: [{ after: { workingDays: 1 }, to: head }]
    review: { remindAfter: { workingDays: 2 } }
    lock: { after: { days: 20 } }
obligations:
  - id: report
    kind: report
    title: { vi: Báo cáo, en: Report }
    source: { document: nd-09, section: I, quote: báo cáo }
    basis: inferred
    inferredFrom: thông lệ
    audience: [wards, linh]
    period: { type: half-year, cutOff: 14 }
    opens: { before: due, workingDays: 5 }
    due: [{ on: 12-20, exclusive: true, until: 2025-06-30 }, { day: last, monthOffset: 1, time: "02:30", roll: previous-working-day, from: 2025-07-01 }]
    policy: ordered
    form: form.yaml
    scope: press
  - id: round
    kind: training
    title: { vi: Tập huấn, en: Training }
    source: { section: II, quote: tập huấn }
    basis: given
    period: { every: { months: 2 }, from: 2024-01-31 }
    anchor: { weekday: friday, nth: -1 }
    opens: { before: anchor, days: 40 }
    steps:
      - { id: a, audience: [some], due: { before: anchor, workingDays: 3 }, nil: allowed }
      - { id: b, audience: [linh], due: { at: anchor }, gathers: a, review: false }
    policy: ordered
    targets: [{ id: t, roster: r.csv, percent: 70, by: 2026-12-31 }]
  - { id: asked, kind: request, title: { vi: E, en: E }, source: { section: I, quote: e }, basis: given, audience: [nam], period: on-request, policy: ordered }
  - { id: dated, kind: event, title: { vi: F, en: F }, source: { section: I, quote: f }, basis: given, audience: [nam], period: { dates: [2024-02-29, 2025-10-10] }, due: { workingDay: -1 }, policy: ordered }
`,
  'calendar.yaml': `name: plain
weekend: [6, 7]
announcedYears: { from: 2023, to: 2025 }
daysOff: [{ on: 2024-12-25, name: { vi: N, en: D }, kind: statutory, status: statutory }]
workedWeekendDays: [{ on: 2024-12-28, status: announced }]
yearlyHolidays: [{ name: { vi: T, en: T }, on: { lunar: 01-01 }, daysBefore: 1, daysAfter: 3, compensated: true, source: law }]
`,
  'override.yaml': 'name: o\nworkedAfterAll: [2024-12-25]\n',
  'form.yaml': `title: { vi: M, en: M }
sections: [{ id: s, title: { vi: S, en: S }, fields: [{ id: n, type: number, label: { vi: N, en: N }, min: 0, max: 9, consolidate: sum }] }]
`,
  'r.csv': 'person,unit,office,from,to\np-1,bac,x,2024-01-01,\n',
};

/** The same with its units in a file of their own. */
function withUnitsFile({ 'plan.yaml': plan, ...files }) {
  const [units] = /units:\n(?: {2}- .*\n)+/.exec(plan) ?? [''];
  return { 'plan.yaml': plan.replace(units, 'units: units.yaml\n'), 'units.yaml': units, ...files };
}

/** The plans that are mutated. */
export function seeds() {
  const first = filesOf('examples/first-plan');
  const apart = withUnitsFile(EVERYTHING);
  return [EVERYTHING, first, apart, EVERYTHING, apart, EVERYTHING, first, filesOf('examples/dak-nong-632')];
}
