import type { InBoth } from './language.js';
import { message } from './message.js';

/** Why what a unit owed passes to its successor: what the successor reads and the register keeps as the reason. */
export const SUCCESSION_REASON = message<{ from: InBoth; on: string; to: InBoth }>({
  vi: '{from} kết thúc hoạt động hết ngày {on}, nay là {to}.',
  en: '{from} ended after {on}; {to} now stands in its place.',
});
