export { audienceOn, isAlive, type Addressed, type Audience, type OwingUnit } from './audience.js';
export { checkCalendar, type CheckedCalendar } from './check-calendar.js';
export { checkPlan, PlanInvalidError, readPlan } from './check-plan.js';
export type { CheckedPlan } from './checked-parts.js';
export {
  cyclePlan,
  expectedPeriod,
  expectedPeriods,
  type CycleDay,
  type CycleInPlan,
  type CyclePlan,
} from './cycle-plan.js';
export {
  cycleOpenings,
  expectedCycles,
  previewRow,
  type CycleOpening,
  type ExpectedCycle,
} from './expected-cycles.js';
export { formatFinding, type Finding } from './finding.js';
export {
  validateFormValues,
  type CheckedValues,
  type FieldProblem,
  type FormValue,
  type FormValues,
} from './form-values.js';
export { nearestName } from './nearest-name.js';
export { planCalendar } from './plan-calendar.js';
export { planHash } from './plan-hash.js';
export { jsonSchema, SCHEMA_NAMES, type SchemaName } from './plan-json-schema.js';
export type {
  Basis,
  Contact,
  ContactRole,
  EscalationTarget,
  FieldType,
  Form,
  FormField,
  FormSection,
  Group,
  Lifetime,
  Obligation,
  ObligationKind,
  Plan,
  Policy,
  Step,
  Successor,
  TrainingTarget,
  Unit,
  Words,
  WorkingDaysOrDays,
} from './plan.js';
