import { trainingErrors } from './training-errors.js';
import { planErrors } from './plan-errors.js';
import { planFileErrors } from './plan-file-errors.js';
import { planReadingErrors } from './plan-reading-errors.js';
import { planSenseErrors } from './plan-sense-errors.js';
import { planValueErrors } from './plan-value-errors.js';
import type { ErrorCode } from './errors.js';

/** Where the reference of plan files says how something is written: a page under docs/, with a heading of it. */
export interface PlanFormatPlace {
  readonly page: 'plan-format.md' | 'plan-keys.md';
  /** As it stands on the page; absent: the whole page. */
  readonly heading?: string;
}

const OF_PLAN_FILES = {
  ...planErrors,
  ...planFileErrors,
  ...planReadingErrors,
  ...planSenseErrors,
  ...planValueErrors,
  ...trainingErrors,
};

const PERIODS = 'Kỳ / Periods';
const DAYS = 'Ngày / Days';
const STEPS = 'Bước và cuộc họp / Steps and meetings';
const TRAINING = 'Tập huấn / Training';
const CONSOLIDATION = 'Tổng hợp / Consolidation';

/** What is about one part of a plan; everything else is about its keys. */
const HEADINGS: Partial<Record<ErrorCode, string>> = {
  PLAN_BAD_CUMULATIVE: PERIODS,
  PLAN_BAD_CUT_OFF: PERIODS,
  PLAN_BAD_PERIOD: PERIODS,
  PLAN_BAD_PERIOD_KEY: PERIODS,
  PLAN_BAD_SCHEDULE: PERIODS,
  PLAN_NO_PERIOD: PERIODS,
  PLAN_SCHEDULE_COLUMN_MISSING: PERIODS,
  PLAN_SCHEDULE_DOUBLE: PERIODS,
  PLAN_SCHEDULE_NOT_ASKED: PERIODS,
  PLAN_SCHEDULE_OUTSIDE: PERIODS,
  PLAN_SCHEDULE_TWO_SPANS: PERIODS,
  PLAN_SCHEDULE_WITHOUT_DUE: PERIODS,
  PLAN_BAD_DAY_RULE: DAYS,
  PLAN_BAD_MONTH_DAY: DAYS,
  PLAN_BAD_NTH: DAYS,
  PLAN_DAY_CIRCLE: DAYS,
  PLAN_DUE_BEFORE_OPENING: DAYS,
  PLAN_DUE_IN_FIRST_JANUARY: DAYS,
  PLAN_DUE_LONG_BEFORE_CUT_OFF: DAYS,
  PLAN_DUE_MONTHS_UNUSED: DAYS,
  PLAN_DUE_RULES_OVERLAP: DAYS,
  PLAN_LUNAR_DAY_LACKING: DAYS,
  PLAN_NO_DUE_RULE: DAYS,
  PLAN_WEEKDAY_LACKING: DAYS,
  PLAN_BAD_SPAN: 'Nhắc việc, báo cáo vượt cấp, xem xét / Reminding, escalating, reviewing',
  PLAN_TWO_RHYTHMS: 'Nhắc việc, báo cáo vượt cấp, xem xét / Reminding, escalating, reviewing',
  PLAN_UNKNOWN_POLICY: 'Nhắc việc, báo cáo vượt cấp, xem xét / Reminding, escalating, reviewing',
  PLAN_BAD_GATHERS: STEPS,
  PLAN_DOUBLE_STEP: STEPS,
  PLAN_MEETING_ENDS_FIRST: STEPS,
  PLAN_UNKNOWN_STEP: STEPS,
  PLAN_DOUBLE_SESSION: TRAINING,
  PLAN_DOUBLE_TARGET: TRAINING,
  PLAN_MEASURED_LATE: TRAINING,
  PLAN_ROSTER_BAD_NUMBER: TRAINING,
  PLAN_ROSTER_COLUMN_MISSING: TRAINING,
  PLAN_ROSTER_NOT_CSV: TRAINING,
  PLAN_ROSTER_VALUE_MISSING: TRAINING,
  PLAN_SESSION_OUTSIDE: TRAINING,
  PLAN_TARGET_OUTSIDE: TRAINING,
  PLAN_UNKNOWN_ROSTER: TRAINING,
  PLAN_BAD_BLOCK: CONSOLIDATION,
  PLAN_UNKNOWN_OBLIGATION: CONSOLIDATION,
  PLAN_UNKNOWN_PLACEHOLDER: CONSOLIDATION,
  PLAN_UNKNOWN_TEMPLATE: CONSOLIDATION,
};

/** Where it is said how what a code is about is written; undefined where it is not about a plan file. Pure; throws nothing. */
export function planFormatPlace(code: ErrorCode): PlanFormatPlace | undefined {
  const heading = HEADINGS[code];
  if (heading !== undefined) return { page: 'plan-format.md', heading };
  return code in OF_PLAN_FILES && code.startsWith('PLAN_') ? { page: 'plan-keys.md' } : undefined;
}
