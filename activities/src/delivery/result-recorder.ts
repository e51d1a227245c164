import { recordResults, type NoticeResult, type Register } from '@kyhan/register';
import { untilWritten } from './until-written.js';

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

  async #write(results: readonly NoticeResult[]): Promise<void> {
    const realAt = Date.now();
    await untilWritten(() => recordResults(this.register, results, realAt), this.isOver);
  }
}
