import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import * as words from '@kyhan/words';

const PAGE = path.resolve(import.meta.dirname, '../../docs/ngay-dau.md');

/** Every text of the catalogue that nothing is put into, in Vietnamese. */
function texts(from: unknown): string[] {
  if (typeof from !== 'object' || from === null) return [];
  const { vi, en } = from as { readonly vi?: unknown; readonly en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') return [vi];
  return Object.values(from).flatMap(texts);
}

it('names everything that is pressed on the first days as the pages call it', () => {
  const said = new Set(texts({ ...words }));
  const pressed = [...readFileSync(PAGE, 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].map(([, one = '']) => one);
  expect(pressed.length).toBeGreaterThan(30);
  // The page says of itself what is bold.
  expect([...new Set(pressed)].filter((one) => !said.has(one))).toEqual(['đậm']);
});
