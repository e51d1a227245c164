import { expectedCycles, checkDefinition } from '@kyhan/plan';
import { vnCivilService, workingCalendar } from '@kyhan/calendar';
import { FROM_YEAR, OPEN_BEFORE, TO_YEAR, ZONE } from './obligations.mjs';

const TYPES = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The plan of the obligations. @throws Error where it is none */
export function planOf(obligations) {
  const { plan, findings } = checkDefinition({
    plan: 'bench',
    slug: 'bench',
    title: { vi: 'Đo', en: 'Bench' },
    issuedOn: `${FROM_YEAR}-01-01`,
    inForce: { from: `${FROM_YEAR}-01-01`, to: `${TO_YEAR}-12-31` },
    timeZone: ZONE,
    coordinator: 'linh',
    owner: 'linh',
    units: [{ id: 'linh', name: { vi: 'Linh', en: 'Linh' } }],
    policies: { ordered: {} },
    obligations: obligations.map(written),
  });
  if (plan === undefined) throw new Error(JSON.stringify(findings[0]));
  return plan;
}

function written({ id, months, cutOff, due }) {
  return {
    id,
    kind: 'report',
    title: { vi: id, en: id },
    source: { section: 'I', quote: id },
    basis: 'given',
    audience: ['linh'],
    period: { type: TYPES[months], ...(cutOff === undefined ? {} : { cutOff }) },
    opens: { before: 'due', workingDays: OPEN_BEFORE },
    due: writtenDue(due),
    policy: 'ordered',
  };
}

function writtenDue({ offset, ...due }) {
  if (due.afterCutOff !== undefined) return { after: 'cut-off', workingDays: due.afterCutOff };
  const moved = offset === 0 ? {} : { monthOffset: offset };
  if (due.weekday !== undefined) return { weekday: WEEKDAYS[due.weekday], nth: due.nth, ...moved };
  return { ...due, ...moved };
}

/** Every cycle of the plan by the calendar as it is made anew; the civil servants' own where none is given. */
export function cyclesWithKyhan(plan, data = vnCivilService) {
  return expectedCycles(plan, workingCalendar(data), { from: '2000-01-01', to: '2099-12-31' });
}

/** What all ways tell of a cycle. */
export function comparable(cycles) {
  return cycles.map((cycle) => ({
    id: cycle.obligationId,
    period: cycle.periodKey,
    from: cycle.periodFrom,
    to: cycle.periodTo,
    opensAt: cycle.opensAt,
    nominalDueOn: cycle.nominalDueOn,
    dueOn: cycle.dueOn,
    dueAt: cycle.dueAt,
  }));
}
