import { readFileSync } from 'node:fs';
import path from 'node:path';

const FACTS = path.join(import.meta.dirname, '../../packages/engine/src/assignment-event.ts');

/** Every type of event that an assignment can have, as the engine's own table of facts lists them. */
export function eventTypes(): string[] {
  const types = [...readFileSync(FACTS, 'utf8').matchAll(/readonly type: '([a-z-]+)'/g)].map(
    ([, type = '']) => type,
  );
  return [...new Set(types)];
}
