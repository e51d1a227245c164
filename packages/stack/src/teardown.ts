/** What has been started, to be stopped in the opposite order, each once, whatever happens on the way. */
export class Teardown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private ending: Promise<void> | undefined;

  /** Remembers how to stop what was just started. */
  add(stop: () => Promise<unknown>): void {
    this.steps.push(stop);
  }

  /** Stops everything; a part that fails to stop does not keep the others from it. Repeating it is safe. */
  run(): Promise<void> {
    this.ending ??= this.stopAll();
    return this.ending;
  }

  private async stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.steps.toReversed()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be stopped');
  }
}
