import type { RulingType } from '../assignment-input.js';
import type { Act } from './may-act.js';

/** What a ruling is, as far as rights tell it apart: a reviewer reads what came, and decides nothing else. Pure; throws nothing. */
export function actOfRuling(ruling: RulingType): Extract<Act, 'review' | 'rule'> {
  return ruling === 'accept' || ruling === 'return' ? 'review' : 'rule';
}
