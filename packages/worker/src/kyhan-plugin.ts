import path from 'node:path';
import process from 'node:process';
import { Client } from '@temporalio/client';
import { NativeConnection, type Worker, type WorkerOptions, type WorkerPlugin } from '@temporalio/worker';
import { createClient, type KyhanClient } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { planCalendar } from '@kyhan/plan';
import { ensureDeployment } from '@kyhan/register';
import { CYCLES_QUEUE, MAIL_QUEUE } from '@kyhan/workflows';
import { cacheFolder } from './cache-folder.js';
import { claimNamespace } from './claim-namespace.js';
import { REAL_CLOCK, realClock } from './clock/real-clock.js';
import { witnessedByRegister } from './clock/witnessed-by-register.js';
import { endWorker } from './end-worker.js';
import { isSetUp } from './is-set-up.js';
import { openEngine, type EngineParts } from './open-engine.js';
import type { RunningWorker } from './start-worker.js';
import { workflowBundle, type WorkflowBundle } from './workflow-bundle.js';

/** What Kỳ Hạn needs beside what the worker has: connection, namespace and data converter are the worker's. */
export interface PluginSettings extends Pick<
  EngineParts,
  | 'register'
  | 'channels'
  | 'keys'
  | 'checkpointKey'
  | 'portalUrl'
  | 'language'
  | 'retention'
  | 'timeStamps'
  | 'checkpointTo'
> {
  /** Real time, compared with the database's, where none is given. */
  readonly clock?: EngineParts['clock'];
  /** Where the bundle of our workflows is kept between starts; the user's cache folder where none is given. */
  readonly cacheFolder?: string;
}

type Options = Pick<WorkerOptions, 'connection' | 'namespace' | 'dataConverter' | 'workflowBundle'>;

const OUR_QUEUES: readonly string[] = [CYCLES_QUEUE, MAIL_QUEUE];

/**
 * Puts Kỳ Hạn into somebody's own Temporal worker. What is theirs stays as it is: queue, bundle, activities,
 * interceptors. Ours works its own queues beside it, from a bundle of its own, over the worker's connection: it begins
 * when the worker runs and ends after it. Why nothing is merged: the README of this package.
 */
export class KyhanPlugin implements WorkerPlugin {
  readonly name = 'kyhan';
  /** One, however many workers carry the plugin. */
  private engine: Promise<RunningWorker> | undefined;
  private workers = 0;
  private bundle: WorkflowBundle | undefined;

  private constructor(
    private readonly settings: PluginSettings & Pick<EngineParts, 'clock'>,
    private readonly deploymentId: string,
  ) {}

  /**
   * Looks whether the register lives by this clock, before anything runs.
   * @throws KyhanError REGISTER_OTHER_CLOCK; Error of the database where the register does not answer
   */
  static async open(settings: PluginSettings): Promise<KyhanPlugin> {
    const { register } = settings;
    const clock = settings.clock ?? (await witnessedByRegister(register, realClock));
    const known = { clock: clock.identity ?? REAL_CLOCK, realNow: Date.now() };
    const { deploymentId } = await ensureDeployment(register, known);
    return new KyhanPlugin({ ...settings, clock }, deploymentId);
  }

  /**
   * The front door to the same deployment, over a client of one's own: with the namespace and the data converter that
   * the worker has.
   * @throws KyhanError TEMPORAL_NOT_SET_UP, NAMESPACE_TAKEN; Error of the SDK where Temporal does not answer
   */
  async client(temporal: Client): Promise<KyhanClient> {
    const { register, clock, language = 'vi' } = this.settings;
    await requireSetUp(temporal);
    await claimNamespace(temporal, { deploymentId: this.deploymentId, language });
    return createClient({ temporal, register, clock, calendarOf: planCalendar, language });
  }

  /** @throws KyhanError TASK_QUEUE_RESERVED */
  configureWorker(options: WorkerOptions): WorkerOptions {
    if (!this.isOurs(options) && OUR_QUEUES.includes(options.taskQueue))
      throw new KyhanError('TASK_QUEUE_RESERVED', { queue: options.taskQueue });
    return options;
  }

  /** @throws KyhanError TEMPORAL_NOT_SET_UP, NAMESPACE_TAKEN; whatever either of the workers ends with */
  async runWorker(worker: Worker, next: (worker: Worker) => Promise<void>): Promise<void> {
    if (this.isOurs(worker.options)) return await next(worker);
    this.workers += 1;
    try {
      await runBeside(worker, next, () => this.opened(worker.options));
    } finally {
      this.workers -= 1;
      if (this.workers === 0) await this.closed();
    }
  }

  /** A plugin of a connection is asked about the workers that we make over it, too. */
  private isOurs({ workflowBundle: given }: Options): boolean {
    return given !== undefined && given === this.bundle;
  }

  private async opened(options: Options): Promise<RunningWorker> {
    this.engine ??= this.begun(options);
    return await this.engine;
  }

  private async closed(): Promise<void> {
    const { engine } = this;
    this.engine = undefined;
    // Whoever ran has been told where it did not begin.
    const running = await engine?.catch(() => undefined);
    await running?.stop();
  }

  private async begun({ connection, namespace = 'default', dataConverter }: Options): Promise<RunningWorker> {
    const native = connection ?? (await NativeConnection.connect());
    const close = async () => {
      if (connection === undefined) await native.close();
    };
    try {
      const temporal = new Client({
        connection: native,
        namespace,
        ...(dataConverter === undefined ? {} : { dataConverter }),
      });
      await requireSetUp(temporal);
      const engine = await openEngine({
        ...this.settings,
        temporal,
        native,
        namespace,
        dataConverter,
        bundle: () => this.bundled(dataConverter),
      });
      const stop = async () => {
        await engine.stop();
        await close();
      };
      return { finished: engine.finished, stop };
    } catch (error) {
      await close();
      throw error;
    }
  }

  private async bundled(dataConverter: WorkerOptions['dataConverter']): Promise<WorkflowBundle> {
    const { cacheFolder: folder = cacheFolder(process.env) } = this.settings;
    this.bundle = await workflowBundle(path.join(folder, 'workflows'), dataConverter);
    return this.bundle;
  }
}

async function requireSetUp(temporal: Client): Promise<void> {
  const { namespace } = temporal.options;
  if (!(await isSetUp(temporal))) throw new KyhanError('TEMPORAL_NOT_SET_UP', { namespace });
}

/** Theirs runs once ours does, and ends where ours fails: a worker that does half of its work looks whole. */
async function runBeside(
  worker: Worker,
  next: (worker: Worker) => Promise<void>,
  open: () => Promise<RunningWorker>,
): Promise<void> {
  let failure: { readonly reason: unknown } | undefined;
  const ours = await open().catch((reason: unknown) => {
    failure = { reason };
  });
  // One that did not begin would hold its connection for ever.
  const ended = next(worker);
  const endTheirs = () => void endWorker(worker, ended).catch(() => undefined);
  if (ours === undefined) endTheirs();
  ours?.finished.catch((reason: unknown) => {
    failure = { reason };
    endTheirs();
  });
  await ended;
  if (failure !== undefined) throw failure.reason;
}
