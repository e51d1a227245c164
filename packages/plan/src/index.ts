export {
  draftNeeds,
  unconfirmedOf,
  type DraftDone,
  type DraftNeeds,
  type Unconfirmed,
} from './draft-needs.js';
export { contributedBy } from './cooperation/contributed-by.js';
export { contributionDue, type LeadDue } from './cooperation/contribution-due.js';
export { isReachedByMail } from './is-reached-by-mail.js';
export { isCalledByTitle, isContribution, ownSteps } from './cooperation/own-steps.js';
export { cooperations } from './cooperation/cooperations.js';
export { toldUnits } from './cooperation/told-units.js';
export { openedAfter } from './opened-after.js';
export { owingInStep } from './owing-in-step.js';
export { audienceOn, isAlive } from './audience.js';
export { checkCalendar } from './check/check-calendar.js';
export { checkPlan, readPlan } from './check/check-plan.js';
export { checkReorganisation, type Reorganisation } from './check/check-reorganisation.js';
export { checkTexts } from './check/check-texts.js';
export { cyclePlan, expectedPeriod, expectedPeriods, type CyclePlan } from './cycle-plan.js';
export {
  cycleOpenings,
  expectedCycles,
  previewRow,
  type CycleOpening,
  type ExpectedCycle,
} from './expected-cycles.js';
export { checkDefinition, checkSentPlan, definePlan } from './define-plan.js';
export { formatFinding, type PlanFinding } from './check/plan-finding.js';
export { jumpingFields, reasonField, type JumpingField, type PeriodBefore } from './jumping-fields.js';
export { checkedField, isBlankRow, validateFormValues } from './validate-form-values.js';
export type { FieldProblem, TableCell } from './field-problem.js';
export { obligationsToBegin } from './obligations-to-begin.js';
export { given } from './given.js';
export { givenDue } from './given-due.js';
export { requestedDue, type RequestedDue } from './requested-due.js';
export { isHeldBack } from './is-held-back.js';
export { PLAN_ACT_TYPES, withPlanActs, type PlanAct, type PlanActType } from './with-plan-acts.js';
export { approvalOf } from './approval-of.js';
export { isAsked } from './is-asked.js';
export { isKeepable } from './is-keepable.js';
export { isKept, keptFromOf, nextKeptFrom, type KeptFrom } from './kept-from.js';
export { folded } from './meant/folded.js';
export { nearestName } from './meant/nearest-name.js';
export { namedRules, type NamedRule } from './named-rules.js';
export { inPlaceOf, officeOn, type Office } from './office-on.js';
export { standIns, standInsOn, type UnitStandIn } from './stand-ins.js';
export { successionOf, SUCCESSIONS, type Succession } from './succession.js';
export { planCalendar } from './plan-calendar.js';
export type {
  FormDefinition,
  ObligationDefinition,
  PaperTemplateDefinition,
  PlanDefinition,
  PolicyDefinition,
  StepDefinition,
  UnitDefinition,
} from './plan-definition.js';
export {
  PAPER_KINDS,
  PAPER_PERIODS,
  type PaperKind,
  type PaperPeriod,
  type PaperSchedule,
} from './papers/paper-schedule.js';
export { plannedPapers, type PlannedPaper } from './planned-papers.js';
export { planHash } from './plan-hash.js';
export { citedClause } from './cited-clause.js';
export { planNames, type PlanNames } from './plan-names.js';
export { calendarYaml, planFiles } from './plan-files.js';
export { jsonSchema, SCHEMA_NAMES } from './json-schema.js';
export { keyReference } from './key-reference.js';
export type { PaperTemplate } from './consolidation/consolidating.js';
export type { PaperTemplateBlock } from './consolidation/paper-template-file.js';
export {
  PAPER_PLACE,
  type PaperCondition,
  type PaperCount,
  type PaperFigure,
} from './consolidation/paper-values.js';
export type { Words } from './words.js';
export { UNIT_STANDINGS, type UnitStanding } from './consolidation/unit-standings.js';
export { FIELD_TYPES, type Form, type FileKind, type FormField } from './form.js';
export {
  CONTACT_ROLES,
  ESCALATION_TARGETS,
  LANGUAGES,
  REASONED_RULINGS,
  type Basis,
  type Contact,
  type ContactRole,
  type EscalationTarget,
  type Obligation,
  type Recipient,
  type Plan,
  type Policy,
  type Step,
  type Suspension,
  type TrainingTarget,
  type Unit,
  type Span,
  type WorkingDaysOrDays,
} from './plan.js';

export { changedDays, type ChangedDay } from './diff/changed-days.js';
export type { FieldChange, PartChanges } from './diff/changed-parts.js';
export { COMING_CHANGES, type ExpectedChange } from './diff/expected-changes.js';
export { dateMeant } from './meant/date-meant.js';
export { inlineWords } from './diff/inline-words.js';
export {
  MOVE_CAUSES,
  type MoveCause,
  type OpenAssignment,
  type OpenCycleNow,
} from './diff/open-cycle-now.js';
export {
  openCycleChange,
  STAY_REASONS,
  type AssignmentMove,
  type OpenCycleChange,
} from './diff/open-cycle-change.js';
export { meetingMove, type MeetingMove } from './diff/meeting-move.js';
export { planDiff, type PlanDiff } from './diff/plan-diff.js';
export { dueWords } from './diff/plan-words.js';
export { withCalendarTable } from './diff/with-calendar-table.js';
export { readRoster, type RosterEntry } from './source/read-roster.js';
export { readYamlValue, yamlValue } from './source/read-yaml-value.js';
export { yamlText } from './yaml-text.js';
export { writtenDate } from './written-date.js';
export { writtenPeriod, writtenPosition } from './written/written-period.js';
export { meetingDayOf } from './meetings/meeting-day-of.js';
export { invitedUnits, meetingTime, type MeetingTime } from './meetings/meeting-time.js';
export { rosterFindings, type RosterText } from './check/roster-findings.js';
export { csvLines, type CsvLine } from './source/csv-lines.js';
