import { findingIdOf, workKeyOf, type WorkName } from '@kyhan/plan/ids';
import { closeFinding, listFindings, openFinding, type Register } from '@kyhan/register';

/** One activity and what it is given, which Temporal tries again and again. */
export interface Work extends WorkName {
  /** What it is about, as people know it: a cycle, an obligation, a plan; the kind of workflow where nothing says it. */
  readonly subject: string;
}

const LOOK_AGAIN_MS = 10 * 60_000;

/** What a person hears of work that fails again and again for a reason that nobody knows; it closes itself. */
export class FailingWork {
  #open = new Set<string>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly register: Register,
    /** Plan time. */
    private readonly now: () => number,
  ) {}

  /** `code` names the error, without its words. @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY */
  async failed(work: Work, code: string): Promise<void> {
    const { activity, subject } = work;
    const findingId = findingIdOfWork(work);
    const data = { activity, code };
    await openFinding(this.register, { findingId, kind: 'work-failing', subject, data, at: this.now() });
    this.#open.add(findingId);
  }

  /** @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY: the work is done again then, and this with it */
  async succeeded(work: Work, { hadFailed }: { readonly hadFailed: boolean }): Promise<void> {
    const findingId = findingIdOfWork(work);
    await this.#look();
    if (!hadFailed && !this.#open.has(findingId)) return;
    await closeFinding(this.register, { findingId, at: this.now(), ending: 'succeeded' });
    this.#open.delete(findingId);
  }

  /** Also of workflows that somebody has ended meanwhile, and of other workers. */
  async #look(): Promise<void> {
    const realNow = Date.now();
    if (realNow - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = realNow;
    const open = await listFindings(this.register, { open: true });
    this.#open = new Set(open.flatMap(({ kind, findingId }) => (kind === 'work-failing' ? [findingId] : [])));
  }
}

function findingIdOfWork(work: Work): string {
  return findingIdOf({ kind: 'work-failing', about: workKeyOf(work) });
}
