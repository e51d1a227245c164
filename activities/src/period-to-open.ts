import { periodByKey, type Period } from '@kyhan/calendar';
import { cycleOpenings, expectedPeriod, type Obligation, type Plan } from '@kyhan/plan';
import type { CycleRequest } from './cycle-request.js';
import type { OpeningRequest } from './opening-request.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** A Schedule fires at whole seconds; on a fast clock a second may be a plan day. */
const SCHEDULE_SLACK_REAL_MS = 2000;

type Wish = Pick<OpeningRequest, 'periodKey' | 'scheduledRealAt'> & { readonly request?: CycleRequest };

/**
 * Which period an opening is for: the one named, the cut-off or else the day of a request, or the one whose opening instant the
 * Schedule's nominal time stands for. Undefined where there is none, and where its opening is still to come: a
 * back-fill may name a time that lies ahead.
 */
export function periodToOpen(
  { clock, calendarOf }: Pick<ActivityDependencies, 'clock' | 'calendarOf'>,
  { plan, obligation }: { plan: Plan; obligation: Obligation },
  { periodKey, scheduledRealAt, request }: Wish,
): Period | undefined {
  if (request !== undefined && periodKey !== undefined) {
    const { askedOn, cutOff = askedOn } = request;
    return { key: periodKey, from: cutOff, to: cutOff };
  }
  if (periodKey !== undefined) return expectedPeriod(plan, obligation, periodKey);
  const now = clock.now();
  const until = scheduledRealAt === undefined ? now : clock.toPlan(scheduledRealAt + SCHEDULE_SLACK_REAL_MS);
  const begun = cycleOpenings({ ...plan, obligations: [always(obligation)] }, calendarOf(plan)).filter(
    ({ opensAt }) => opensAt <= until,
  );
  const latest = begun.at(-1);
  // The Schedule's clock and this one may differ by as much.
  const comesLater =
    latest !== undefined && latest.opensAt > clock.toPlan(clock.toReal(now) + SCHEDULE_SLACK_REAL_MS);
  return latest === undefined || comesLater ? undefined : periodByKey(obligation.period, latest.periodKey);
}

/** Which period a time stands for does not hang on whether it is opened. */
function always({ suspended: _suspended, skipped: _skipped, ...obligation }: Obligation): Obligation {
  return obligation;
}
