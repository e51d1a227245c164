import type { DatedDayRule, DayPosition } from '@kyhan/calendar';
import type { Obligation, Plan } from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';

/**
 * The plan of the cast with a monthly meeting on the 20th: both wards say five working days before what they have to
 * say, and report two working days after it.
 */
export async function meetingPlan(inForce?: Plan['inForce']): Promise<Plan> {
  const read = await castPlan();
  const [first, ...others] = read.obligations;
  if (first === undefined) throw new Error('the cast owes nothing');
  const { inForce: written } = read;
  return { ...read, inForce: inForce ?? written, obligations: [withMeeting(first), ...others] };
}

const day = (position: DayPosition): DatedDayRule => ({ position, roll: 'none', exclusive: false });
const counted = (direction: 'before' | 'after', count: number) =>
  day({ type: 'counted', direction, from: 'anchor', unit: 'working-days', count });

function withMeeting(obligation: Obligation): Obligation {
  const [step] = obligation.steps;
  if (step === undefined) throw new Error('no step');
  return {
    ...obligation,
    anchor: { ...day({ type: 'day', day: 20, monthOffset: 0 }), roll: 'next-working-day' },
    opens: counted('before', 15),
    steps: [
      { ...step, id: 'topics', title: { vi: 'Đăng ký nội dung', en: 'Topics' }, due: [counted('before', 5)] },
      { ...step, id: 'release', title: { vi: 'Thông cáo', en: 'Release' }, due: [counted('after', 2)] },
    ],
  };
}
