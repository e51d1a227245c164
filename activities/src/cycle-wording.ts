import type { AssignmentCounts } from '@kyhan/register';
import type { CycleContext } from './cycle-context.js';

/** One line for lists: obligation and period. */
export function cycleSummary({ obligation, cycle }: CycleContext): string {
  return `${obligation.title.vi}, kỳ ${cycle.periodKey}`;
}

/** Markdown for whoever opens the workflow in Temporal's own page: what it is, where it stands. */
export function cycleDetails(context: CycleContext, counts: AssignmentCounts): string {
  const { plan, obligation, cycle } = context;
  const {
    accepted = 0,
    submitted = 0,
    returned = 0,
    overdue = 0,
    missed = 0,
    waived = 0,
    transferred = 0,
  } = counts.byStatus;
  const lines = [
    `**${obligation.title.vi}**, kỳ ${cycle.periodKey} (${cycle.periodFrom} đến ${cycle.periodTo})`,
    `- Kế hoạch: ${plan.plan}, mục ${obligation.source.section}`,
    `- Hạn nộp: hết ngày ${cycle.dueOn}`,
    `- Số việc được giao: ${counts.total}`,
    `- Đã tiếp nhận: ${accepted}; chờ tiếp nhận: ${submitted}; đã trả lại: ${returned}`,
    `- Quá hạn: ${overdue}; không nộp: ${missed}; miễn: ${waived}; chuyển giao: ${transferred}`,
    `- ${cycle.closedAt === undefined ? 'Đang mở' : 'Đã đóng'}`,
  ];
  return lines.join('\n');
}

/** The numbers of a cycle as its summary notice carries them. */
export function cycleNumbers(counts: AssignmentCounts): Record<string, number> {
  const { total, onTime, late, nil, byStatus } = counts;
  const { accepted = 0, waived = 0, transferred = 0, missed = 0 } = byStatus;
  return { total, onTime, late, nil, accepted, waived, transferred, missed };
}
