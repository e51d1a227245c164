import { setTimeout as pause } from 'node:timers/promises';
import { isKyhanError } from '@kyhan/errors';
import { recordResults, type NoticeResult, type Register } from '@kyhan/register';

const TRY_AGAIN_MS = 1000;

/** Writes results as they come: the first at once, and what comes while it is written together. */
export class ResultRecorder {
  #waiting: NoticeResult[] = [];
  #written: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    private readonly register: Register,
    /** No longer: what is not written then counts as unknown. */
    private readonly isOver: () => boolean,
  ) {}

  /** Resolves when they are in the register. @throws KyhanError REGISTER_UNAVAILABLE where it stays away */
  async record(results: readonly NoticeResult[]): Promise<void> {
    this.#waiting.push(...results);
    this.#next ??= this.#written.then(() => this.#writeWaiting());
    await this.#next;
  }

  async #writeWaiting(): Promise<void> {
    this.#next = undefined;
    const writing = this.#write(this.#waiting.splice(0));
    this.#written = writing.catch(() => undefined);
    await writing;
  }

  /** What is known must not become unknown because the register is away for a moment. */
  async #write(results: readonly NoticeResult[]): Promise<void> {
    const realAt = Date.now();
    for (;;)
      try {
        return await recordResults(this.register, results, realAt);
      } catch (error) {
        if (this.isOver() || !isKyhanError(error) || error.kind !== 'unavailable') throw error;
        await pause(TRY_AGAIN_MS);
      }
  }
}
