import { readFileSync } from 'node:fs';
import process from 'node:process';

// A machine whose clock somebody sets: the time of this process is ahead by what stands in the file, in milliseconds.
const LOOK_AGAIN_MS = 50;
const file = process.env.TEST_CLOCK_AHEAD ?? '';
const HonestDate = Date;
let aheadMs = 0;

function look() {
  try {
    aheadMs = Number(readFileSync(file, 'utf8'));
  } catch {
    // Nobody has set it yet.
  }
}

look();
setInterval(look, LOOK_AGAIN_MS).unref();
const now = () => HonestDate.now() + aheadMs;
globalThis.Date = new Proxy(HonestDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new HonestDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
