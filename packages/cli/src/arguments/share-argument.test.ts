import { describe, expect, it } from '@jest/globals';
import { shareArgument } from './share-argument.js';

describe('a share', () => {
  it.each(['0', '1', '0.2', '.25', '1.0'])('%s is taken', (value) => {
    expect(shareArgument(value)).toBe(Number(value));
  });

  it.each(['', '1.1', '-0.1', '20', '0,2', '1e-1', 'NaN', '0.2 '])('"%s" is refused', (value) => {
    expect(() => shareArgument(value)).toThrow(expect.objectContaining({ code: 'COMMAND_INVALID' }));
  });
});
