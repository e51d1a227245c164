import type { DatedDayRule, DayPosition } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { plan } from '@kyhan/testkit/cast';

const day = (position: DayPosition): DatedDayRule => ({ position, roll: 'none', exclusive: false });

/** The plan of the cast, whose monthly report has a meeting on the 20th and is due three working days after it. */
export function monthlyMeeting(): Plan {
  const [monthly] = plan().obligations;
  const [step] = monthly?.steps ?? [];
  if (monthly === undefined || step === undefined) throw new Error('the cast owes nothing');
  const after = {
    type: 'counted',
    direction: 'after',
    from: 'anchor',
    unit: 'working-days',
    count: 3,
  } as const;
  const anchor = day({ type: 'day', day: 20, monthOffset: 0 });
  const policies = { ordered: { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] } };
  const opens = day({ type: 'at', from: 'period-start' });
  const steps = [{ ...step, due: [day(after)] }];
  return plan({ policies, obligations: [{ ...monthly, anchor, opens, steps }] });
}
