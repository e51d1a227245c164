import { describe, expect, it } from '@jest/globals';
import { cultureDayBridge2026, vnCivilService, withOverride, workingCalendar } from '@kyhan/calendar';
import type { AssignmentMove, OpenCycleNow, Plan } from '@kyhan/plan';
import { moveReason } from './move-reason.js';

const due = (day: number) => [
  { position: { type: 'day', day, monthOffset: 0 }, roll: 'next-working-day', exclusive: false } as const,
];

function planOf(day: number, calendar: Plan['calendar'] = vnCivilService): Plan {
  const steps = [{ id: 'main', due: due(day) }];
  return { slug: 'p', calendar, obligations: [{ id: 'o', steps }] } as unknown as Plan;
}

const cycle = {
  plan: planOf(23),
  obligationId: 'o',
  calendar: workingCalendar(vnCivilService),
} as unknown as OpenCycleNow;

function move(because: AssignmentMove['because'], from: string, to: string): AssignmentMove {
  const day = (dueOn: string): AssignmentMove['to'] => ({ dueOn, dueAt: 0 });
  const assignmentId = 'p/o/2026-11/main/so-gddt';
  return { assignmentId, unit: 'so-gddt', from: day(from), to: day(to), because, told: true };
}

describe('the reason of a moved day', () => {
  const bridge = withOverride(vnCivilService, cultureDayBridge2026);

  it('names the corrected days that lie before the later of both days', () => {
    const reason = moveReason(
      move('calendar-corrected', '2026-11-23', '2026-11-25'),
      cycle,
      planOf(23, bridge),
    );
    expect(reason.vi).toBe(
      'Bảng ngày nghỉ được sửa: 23/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam). Hạn được tính lại theo bảng mới.',
    );
    expect(reason.en).toBe(
      'The table of days off was corrected: 23/11/2026 is a day off (Vietnam Culture Day). The day is reckoned anew by the new table.',
    );
  });

  it('names a Saturday that becomes a working day', () => {
    const reason = moveReason(
      move('calendar-corrected', '2026-12-01', '2026-12-02'),
      cycle,
      planOf(23, bridge),
    );
    expect(reason.vi).toContain(
      '23/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam); 28/11/2026 là ngày làm việc.',
    );
  });

  it('names the old and the new rule in the words of the plan file', () => {
    const reason = moveReason(move('rule-changed', '2026-11-23', '2026-11-27'), cycle, planOf(27));
    expect(reason.vi).toBe('Kế hoạch đổi quy tắc hạn: trước đây {day: 23}, nay {day: 27}.');
  });
});
