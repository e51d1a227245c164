import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Loaded before a program whose machine's clock is to jump: how far it is ahead, in milliseconds, stands in the file
 * that FAULTS_CLOCK_FILE names.
 */
const FILE = process.env.FAULTS_CLOCK_FILE;
const LOOK_MS = 200;

if (FILE !== undefined) {
  const RealDate = Date;
  let aheadMs = 0;
  class MovedDate extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + aheadMs);
      else super(...given);
    }
    static now() {
      return RealDate.now() + aheadMs;
    }
  }
  globalThis.Date = MovedDate;
  const look = () => {
    try {
      aheadMs = Number(readFileSync(FILE, 'utf8')) || 0;
    } catch {
      aheadMs = 0;
    }
  };
  setInterval(look, LOOK_MS).unref();
}
