import path from 'node:path';
import { Worker, type NativeConnection } from '@temporalio/worker';
import type { Activities } from '@kyhan/activities';
import { cacheFolder } from '@kyhan/stack/places';
import { workflowBundle } from '@kyhan/worker';

/** A worker with the product's workflows over whatever activities a test gives. */
export interface WorkerOverActivities {
  readonly taskQueue: string;
  /** What the activities of the next test do. */
  use(activities: Partial<Activities>): void;
  stop(): Promise<void>;
}

type Activity = (...args: never[]) => Promise<unknown>;

const NAMES = [
  'openCycle',
  'cycleProgress',
  'closeCycle',
  'takeTurn',
  'deliverNotices',
  'plansToAudit',
  'auditPlan',
  'reviveOpen',
  'wakeOverdue',
  'bringIntoForce',
  'keepPlanSchedules',
  'dueOpenings',
  'cyclesToMove',
  'moveCycles',
  'endApplication',
  'noteNotApplied',
  'reorganisationDay',
  'passOnWork',
  'askAboutRest',
] as const satisfies readonly (keyof Activities)[];

/** The bundle is made once for all test files and processes, and kept in the cache folder. */
export async function startWorkerOverActivities(
  connection: NativeConnection,
  { forgets = false }: { readonly forgets?: boolean } = {},
): Promise<WorkerOverActivities> {
  const taskQueue = 'kyhan';
  let current: Record<string, Activity> = {};
  const call =
    (name: string) =>
    (...args: never[]) => {
      const activity = current[name];
      if (activity === undefined) throw new Error(`this test has no ${name}`);
      return activity(...args);
    };
  const worker = await Worker.create({
    connection,
    taskQueue,
    ...(forgets ? { maxCachedWorkflows: 0 } : {}),
    workflowBundle: await workflowBundle(path.join(cacheFolder(process.env), 'workflows')),
    activities: Object.fromEntries(NAMES.map((name) => [name, call(name)])),
  });
  const finished = worker.run();
  return {
    taskQueue,
    use: (activities) => {
      current = activities;
    },
    stop: async () => {
      worker.shutdown();
      await finished;
    },
  };
}
