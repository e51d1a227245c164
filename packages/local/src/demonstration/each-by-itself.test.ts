import { describe, expect, it } from '@jest/globals';
import { eachByItself } from './each-by-itself.js';

describe('what simulated people have to do', () => {
  it.each([1, 2, 6])(
    'is done, %d at once, whatever of it fails, and what failed first is told',
    async (atOnce) => {
      const done: number[] = [];
      const act = async (item: number) => {
        if (item % 2 === 0) throw new Error(`refused: ${item}`);
        done.push(item);
      };
      await expect(eachByItself([1, 2, 3, 4, 5], act, atOnce)).rejects.toThrow('refused: 2');
      expect(done).toEqual([1, 3, 5]);
    },
  );

  it('may be nothing', async () => {
    await expect(eachByItself([], () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
