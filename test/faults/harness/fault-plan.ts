import { addDays, type PlainDate } from '@kyhan/calendar';

/** How large the plan of a run is. */
export interface FaultPlan {
  readonly startsOn: PlainDate;
  /** The last day of a month: only whole periods of a plan open. */
  readonly endsOn: PlainDate;
  readonly units: number;
  /** Days of the month on which something is due, one obligation each. */
  readonly dueDays: readonly number[];
}

const FAULT_PLAN = 'loi';
const OFFICE = 'van-phong';

/** The plan file of a run: so many units owe, what is late is chased, and everything ends. */
export function faultPlan({ startsOn, endsOn, units, dueDays }: FaultPlan): string {
  const wards = Array.from({ length: units }, (_, i) => `don-vi-${i + 1}`);
  return `plan: 09/KH-UBND
slug: ${FAULT_PLAN}
title: { vi: Kế hoạch thử hỏng hóc, en: Plan of the faults }
issuedOn: ${addDays(startsOn, -1)}
inForce: { from: ${startsOn}, to: ${endsOn} }
coordinator: ${OFFICE}
owner: thanh-pho
sources:
  - { id: plan, title: Kế hoạch 09/KH-UBND }
units:
  - id: thanh-pho
    name: { vi: UBND thành phố, en: City }
    contacts: [{ role: focal-point, email: thanh-pho@faults.example.org }]
  - id: ${OFFICE}
    name: { vi: Văn phòng, en: Office }
    parent: thanh-pho
    contacts: [{ role: focal-point, email: van-phong@faults.example.org }]
${wards.map(unitLines).join('\n')}
groups:
  wards: { children-of: thanh-pho, level: ward }
policies:
  ordered:
    remind: [{ workingDays: 2 }]
    overdue: { everyWorkingDays: 2, atMost: 1 }
    escalate:
      - { after: { workingDays: 1 }, to: head }
      - { after: { workingDays: 3 }, to: coordinator }
    review: { remindAfter: { workingDays: 3 } }
    lock: { after: { workingDays: 5 } }
obligations:
${dueDays.map(obligationLines).join('\n')}
`;
}

function unitLines(id: string): string {
  return `  - id: ${id}
    name: { vi: ${id}, en: ${id} }
    parent: thanh-pho
    level: ward
    contacts:
      - { role: focal-point, email: ${id}@faults.example.org }
      - { role: head, email: ${id}-head@faults.example.org }`;
}

function obligationLines(day: number): string {
  return `  - id: bao-cao-${day}
    kind: report
    title: { vi: Báo cáo ngày ${day}, en: Report of day ${day} }
    source: { section: I.${day}, quote: Báo cáo hằng tháng }
    basis: given
    audience: [wards]
    period: month
    opens: { before: due, workingDays: 5 }
    due: { day: ${day} }
    policy: ordered
    nil: allowed`;
}
