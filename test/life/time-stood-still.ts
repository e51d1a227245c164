/**
 * The time-skipping server keeps a lock on its time for a workflow task whose completion it refused ("invalid history
 * builder state"): from then on its time passes as ours does, and what waits for a day waits that day.
 */
export class TimeStoodStill extends Error {
  constructor() {
    super('the time of the test server passes no faster than ours');
  }
}
