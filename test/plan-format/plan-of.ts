import {
  checkTexts,
  expectedCycles,
  formatFinding,
  planCalendar,
  type ExpectedCycle,
  type PlanFinding,
  type Plan,
} from '@kyhan/plan';

/** What a test changes in the plan around its obligation. */
export interface Around {
  readonly inForce?: string;
  readonly timeZone?: string;
  readonly calendar?: string;
  readonly units?: string;
  readonly groups?: string;
  readonly policies?: string;
  /** Files named from the plan, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Linh coordinates, Bắc and Nam wards owe, the city owns. */
export const UNITS = `
  - { id: city, name: { vi: Thành phố, en: City }, contacts: [{ role: focal-point, email: city@example.org }] }
  - { id: linh, name: { vi: Văn phòng (Linh), en: Office }, contacts: [{ role: focal-point, email: linh@example.org }], parent: city }
  - { id: bac, name: { vi: Phường Bắc, en: Bắc ward }, contacts: [{ role: focal-point, email: bac@example.org }], parent: city, level: ward }
  - { id: nam, name: { vi: Phường Nam, en: Nam ward }, contacts: [{ role: focal-point, email: nam@example.org }], parent: city, level: ward }`;

const HEAD = `  - id: report
    kind: report
    title: { vi: Báo cáo, en: Report }
    source: { section: I.1, quote: báo cáo định kỳ }
    basis: given
    policy: ordered
`;

/** The text of a plan with one obligation; `keys` are those of its own, indented by nothing. */
export function planText(keys: string, around: Around = {}): string {
  const { inForce = '{ from: 2023-01-01, to: 2028-12-31 }', timeZone, calendar, groups, units } = around;
  const audience = /^(audience|lead|steps):/m.test(keys) ? '' : '    audience: [bac]\n';
  return [
    'plan: 01/KH-UBND',
    'slug: format',
    'title: { vi: Kế hoạch, en: Plan }',
    'issuedOn: 2023-01-01',
    `inForce: ${inForce}`,
    ...(timeZone === undefined ? [] : [`timeZone: ${timeZone}`]),
    ...(calendar === undefined ? [] : [`calendar: ${calendar}`]),
    'coordinator: linh',
    'owner: city',
    `units:${units ?? UNITS}`,
    ...(groups === undefined ? [] : [`groups:\n${groups}`]),
    `policies: ${around.policies ?? '{ ordered: {} }'}`,
    `obligations:\n${HEAD}${audience}${indented(keys)}`,
    '',
  ].join('\n');
}

function indented(keys: string): string {
  return keys
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

/** What `check` says of that plan. */
export async function findings(keys: string, around: Around = {}): Promise<readonly PlanFinding[]> {
  return (await checkTexts({ ...around.files, 'plan.yaml': planText(keys, around) })).findings;
}

/** That plan. @throws Error with what is wrong with it */
export async function planOf(keys: string, around: Around = {}): Promise<Plan> {
  return whole({ ...around.files, 'plan.yaml': planText(keys, around) });
}

/** The plan of some files. @throws Error with what is wrong with it */
export async function whole(texts: Readonly<Record<string, string>>): Promise<Plan> {
  const { plan, findings: found } = await checkTexts(texts);
  if (plan === undefined) throw new Error(found.map((finding) => formatFinding(finding, 'en')).join('\n'));
  return plan;
}

/** Every cycle of that plan, in the order of due. */
export async function cyclesOf(keys: string, around: Around = {}): Promise<ExpectedCycle[]> {
  return allCycles(await planOf(keys, around));
}

export function allCycles(plan: Plan): ExpectedCycle[] {
  return expectedCycles(plan, planCalendar(plan), { from: '1900-01-01', to: '2300-12-31' });
}

/** The cycle of a period. */
export async function cycleIn(period: string, keys: string, around: Around = {}): Promise<ExpectedCycle> {
  const cycle = (await cyclesOf(keys, around)).find(({ periodKey }) => periodKey === period);
  if (cycle === undefined) throw new Error(`there is no period ${period}`);
  return cycle;
}
