import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { pressedTexts } from '../support/pressed-texts.js';

const PAGE = path.resolve(import.meta.dirname, '../../docs/ngay-dau.md');

it('names everything that is pressed on the first days as the pages call it', () => {
  const said = pressedTexts();
  const pressed = [...readFileSync(PAGE, 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].map(([, one = '']) => one);
  expect(pressed.length).toBeGreaterThan(30);
  // The page says of itself what is bold.
  expect([...new Set(pressed)].filter((one) => !said.has(one))).toEqual(['đậm']);
});
