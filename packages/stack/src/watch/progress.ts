import type { Teardown } from '../teardown.js';

/** How far a process has come: work is given to it only in between. */
export class Progress {
  private stage: 'starting' | 'running' | 'stopping' = 'starting';
  private tellRunning: () => void = () => undefined;
  /** Settles once everything is up. */
  readonly running = new Promise<void>((resolve) => {
    this.tellRunning = resolve;
  });

  /** Everything is up; from the first step of the teardown on it stops. */
  begin(teardown: Teardown): void {
    this.stage = 'running';
    this.tellRunning();
    // What is added last is stopped first.
    teardown.add(async () => {
      this.stage = 'stopping';
    });
  }

  /** Why it is given no work; undefined while it runs. */
  get reason(): string | undefined {
    return this.stage === 'running' ? undefined : this.stage;
  }
}
