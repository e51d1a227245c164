export { audienceOn, isAlive, type Addressed, type Audience, type OwingUnit } from './audience.js';
export { checkCalendar, type CheckedCalendar } from './check/check-calendar.js';
export { checkPlan, PlanInvalidError, readPlan } from './check/check-plan.js';
export { checkTexts } from './check/check-texts.js';
export type { CheckedPlan } from './check/checked-draft.js';
export {
  cyclePlan,
  expectedPeriod,
  expectedPeriods,
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
export { checkDefinition, definePlan, type DefinitionSettings } from './define-plan.js';
export { formatFinding, type Finding } from './finding.js';
export {
  validateFormValues,
  type CheckedValues,
  type FieldProblem,
  type FormValue,
  type FormValues,
} from './form-values.js';
export { isKept, keptFromOf, nextKeptFrom, type KeptFrom } from './kept-from.js';
export { nearestName } from './nearest-name.js';
export { officeOn, type Office } from './office-on.js';
export { planCalendar } from './plan-calendar.js';
export type {
  FormDefinition,
  ObligationDefinition,
  PlanDefinition,
  PlanIds,
  PolicyDefinition,
  StepDefinition,
  UnitDefinition,
} from './plan-definition.js';
export { planHash } from './plan-hash.js';
export {
  calendarYaml,
  formYaml,
  planFiles,
  planYaml,
  type PlanFileTexts,
  type PlanYamlSettings,
} from './plan-yaml.js';
export { jsonSchema, SCHEMA_NAMES, type SchemaName } from './json-schema.js';
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

export { changedDays, type ChangedDay } from './diff/changed-days.js';
export { isSame, type ChangedPart, type FieldChange, type PartChanges } from './diff/changed-parts.js';
export type { ExpectedChange, ExpectedDays } from './diff/expected-changes.js';
export { inlineWords } from './diff/inline-words.js';
export type { DueDay, MoveCause, OpenAssignment, OpenCycleNow } from './diff/open-cycle-now.js';
export {
  openCycleChange,
  type AssignmentMove,
  type AssignmentStay,
  type NewVersion,
  type OpenCycleChange,
} from './diff/open-cycle-change.js';
export { planDiff, type PlanDiff } from './diff/plan-diff.js';
export { dueWords } from './diff/plan-words.js';
export { withCalendarTable } from './diff/with-calendar-table.js';
