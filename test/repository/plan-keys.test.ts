import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keyReference } from '@kyhan/plan';

describe('the page of the keys of plan files', () => {
  it('is what the schemas, their words and their examples say; `npm run keys` writes it', async () => {
    const page = await readFile(path.join(import.meta.dirname, '../../docs/plan-keys.md'), 'utf8');
    expect(page).toBe(keyReference());
  });
});
