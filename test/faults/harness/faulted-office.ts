import type { Register } from '@kyhan/register';
import type { KyhanEnd } from '@kyhan/testkit/kyhan';
import type { OfficeFault } from './fault-script.js';
import type { MailProxy } from './mail-proxy.js';
import type { RunClock } from './run-clock.js';
import type { RunInbox } from './run-inbox.js';

/** An office of real processes that things are done to. */
export interface FaultedOffice {
  /** Of whoever answers over HTTP. */
  readonly dataFolder: string;
  readonly inbox: RunInbox;
  readonly mail: MailProxy;
  /** Whether this form of the office can be made to suffer it, here. */
  can(fault: OfficeFault): boolean;
  /** Does it, and brings back what it took away; answers with what was done, or what was skipped where there was nothing. */
  suffer(fault: OfficeFault): Promise<string>;
  /** Every part is up, however often one had to be begun. */
  untilUp(): Promise<void>;
  /** `kyhan` of whoever sits where the pages come from; answers with how it ended. */
  kyhan(args: readonly string[]): Promise<KyhanEnd>;
  /** Between two looks at the register of whoever waits for rest: each look may cost the office a start. */
  readonly looksEveryMs: number;
  /** The register as it lies there, for whoever judges. */
  withRegister<T>(work: (register: Register) => Promise<T>): Promise<T>;
  /** How often a program ended at each point that it was to end at. */
  reached(): ReadonlyMap<string, number>;
  /** How often a program ended without being made to by the script. */
  ownEnds(): number;
  stop(): Promise<void>;
}

/** What an office is made with. */
export interface OfficeWish {
  readonly folder: string;
  readonly clock: RunClock;
  readonly inbox: RunInbox;
  readonly mail: MailProxy;
  /** Beside its own: what breaks a build on purpose. */
  readonly environment: Readonly<Record<string, string>>;
}
