import type { CycleNumbers } from '@kyhan/engine';
import type { AssignmentCounts } from '@kyhan/register';
import { officialDate, periodName, shortInstant } from '@kyhan/words';
import type { CycleContext } from './cycle-context.js';

/** One line for lists: obligation and period. */
export function cycleSummary({ obligation, cycle }: CycleContext): string {
  return `${obligation.title.vi}, ${periodName(cycle.periodKey, 'vi')}`;
}

/** Markdown for whoever opens the workflow in Temporal's own page: what it is, which does not change. */
export function cycleFacts(context: CycleContext, assignments: number): string {
  const { plan, obligation, cycle } = context;
  return [
    `**${cycleSummary(context)}**`,
    '',
    `- Kế hoạch: số ${plan.plan}, mục ${obligation.source.section}`,
    `- Kỳ: từ ${officialDate(cycle.periodFrom, 'vi')} đến hết ${officialDate(cycle.periodTo, 'vi')}`,
    `- Hạn nộp: hết ${officialDate(cycle.dueOn, 'vi')}`,
    `- Số việc được giao: ${assignments}`,
    `- Mã trong sổ theo dõi: \`${cycle.cycleId}\``,
  ].join('\n');
}

/** How a cycle stands at an instant of plan time. */
export interface CycleStanding {
  readonly counts: AssignmentCounts;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Names of units that are overdue, as the plan has them. */
  readonly overdueUnits: readonly string[];
  readonly closed: boolean;
}

/** More names would be a list, and lists are what the portal is for. */
const MOST_NAMES = 10;

/** Markdown for the same page: where it stands. */
export function cycleStanding({ zone }: CycleContext, standing: CycleStanding): string {
  const { counts, now, overdueUnits, closed } = standing;
  const { byStatus, onTime, late, nil } = counts;
  const of = (status: keyof typeof byStatus) => byStatus[status] ?? 0;
  return [
    `**${closed ? 'Đã đóng' : 'Đang mở'}**, tình hình lúc ${shortInstant(now, zone)} (giờ kế hoạch)`,
    '',
    `- Chưa nộp, còn hạn: ${of('upcoming') + of('open') + of('due-soon')}`,
    `- Quá hạn: ${of('overdue')}${namesOf(overdueUnits)}`,
    `- Đã nộp, chờ tiếp nhận: ${of('submitted')}; đã trả lại để bổ sung: ${of('returned')}`,
    `- Đã tiếp nhận: ${of('accepted')}`,
    `- Bản nộp: đúng hạn ${onTime}, trễ hạn ${late}, trong đó không phát sinh ${nil}`,
    `- Không nộp (đã khóa): ${of('missed')}; miễn thực hiện: ${of('waived')}; chuyển giao: ${of('transferred')}`,
  ].join('\n');
}

function namesOf(units: readonly string[]): string {
  if (units.length === 0) return '';
  const more = units.length > MOST_NAMES ? ` và ${units.length - MOST_NAMES} đơn vị khác` : '';
  return ` (${units.slice(0, MOST_NAMES).join(', ')}${more})`;
}

/** The numbers of a cycle as its summary notice carries them. */
export function cycleNumbers(counts: AssignmentCounts): CycleNumbers {
  const { total, onTime, late, nil, byStatus } = counts;
  const { accepted = 0, waived = 0, transferred = 0, missed = 0 } = byStatus;
  return { total, onTime, late, nil, accepted, waived, transferred, missed };
}
