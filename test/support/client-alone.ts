import { Client, Connection } from '@temporalio/client';
import { createClient, planApplying, type KyhanClient } from '@kyhan/client';
import { planCalendar } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import { PLAN } from '@kyhan/testkit/cast';

/** Below 1024 only the system may listen, and nothing has used 1 for decades. */
const NOBODY_LISTENS_THERE = '127.0.0.1:1';

/** The front door over a register, at an instant of plan time or by a clock, while Temporal is away. */
export function clientAlone(
  register: Register,
  now: number | (() => number),
): {
  readonly client: KyhanClient;
  /** Carries on with what acts for the plan of the cast have left undone, as the audit does. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
} {
  // It is asked once: a retry would throw from its timer where the connection was closed meanwhile.
  const connection = Connection.lazy({ address: NOBODY_LISTENS_THERE, interceptors: [] });
  const clock = {
    now: typeof now === 'number' ? () => now : now,
    toReal: (at: number) => at,
    toPlan: (at: number) => at,
    speed: 1,
  };
  const temporal = new Client({ connection });
  const dependencies = { temporal, register, clock, calendarOf: planCalendar };
  const client = createClient(dependencies);
  const applying = planApplying({ ...dependencies, language: 'vi' });
  return { client, finish: () => applying.finishActs(PLAN), close: () => connection.close() };
}
