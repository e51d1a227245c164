import process from 'node:process';
import { FAIL_POINTS, type FailPointName } from './fail-points.js';

/** Where a process is to end, and the how-manieth passing of that place does it. */
export interface ArmedFailPoint {
  readonly name: FailPointName;
  readonly nth: number;
}

let armed: ArmedFailPoint | undefined;
let passed = 0;
let end: () => void = endProcess;

/** Called where ending would be worst. Nothing happens unless the composition has armed this very place. Throws nothing itself. */
export function failPoint(name: FailPointName): void {
  if (armed === undefined || armed.name !== name) return;
  passed += 1;
  if (passed === armed.nth) end();
}

/**
 * Lets this process end at a place, as `kill -9` does; undefined: at none. `ending` stands in for that end where a test
 * goes on. Throws nothing.
 */
export function armFailPoint(point: ArmedFailPoint | undefined, ending: () => void = endProcess): void {
  armed = point;
  passed = 0;
  end = ending;
}

/** `name` or `name:nth`; undefined where there is no such place. Pure; throws nothing. */
export function readFailPoint(text: string): ArmedFailPoint | undefined {
  const [, name = '', nth = '1'] = /^([a-z-]+)(?::([1-9]\d{0,5}))?$/.exec(text) ?? [];
  return Object.hasOwn(FAIL_POINTS, name) ? { name: name as FailPointName, nth: Number(nth) } : undefined;
}

/** Nothing is written, closed or said any more. */
function endProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}
