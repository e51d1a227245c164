import { describe, expect, it } from '@jest/globals';
import { Progress, Teardown } from '@kyhan/stack';

describe('a process', () => {
  it('is given work from when everything is up until it begins to stop', async () => {
    const teardown = new Teardown();
    const progress = new Progress();
    const reasons: (string | undefined)[] = [progress.reason];
    teardown.add(async () => void reasons.push(progress.reason));
    progress.begin(teardown);
    await progress.running;
    reasons.push(progress.reason);
    await teardown.run();
    expect(reasons).toEqual(['starting', undefined, 'stopping']);
  });
});
