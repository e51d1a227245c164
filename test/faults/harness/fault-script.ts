import type { FailPointName } from '@kyhan/register';
import fc from 'fast-check';
import { SCRIPTED_POINTS } from './scripted-points.js';

/** Parts of an office that can be killed, stopped or cut off. */
export const PARTS = ['worker', 'portal', 'temporal', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

type Wire = 'temporal' | 'postgres';

/** What happens to the office. Spans are real milliseconds. */
export type OfficeFault =
  | { readonly kind: 'kill'; readonly part: Part; readonly awayMs: number }
  | { readonly kind: 'stop'; readonly part: Part; readonly forMs: number }
  | { readonly kind: 'drop'; readonly wire: Wire }
  | { readonly kind: 'silence'; readonly wire: Wire; readonly forMs: number }
  | { readonly kind: 'clock'; readonly aheadMs: number; readonly forMs: number }
  | { readonly kind: 'full-disk' | 'mail-away'; readonly forMs: number }
  | { readonly kind: 'workflow'; readonly deed: WorkflowDeed; readonly which: number }
  | { readonly kind: 'fail-point'; readonly point: FailPointName; readonly nth: number }
  | { readonly kind: 'bounce'; readonly which: number };

export type WorkflowDeed = (typeof WORKFLOW_DEEDS)[number];
export const WORKFLOW_DEEDS = ['terminate', 'reset', 'delete', 'delete-schedule', 'pause-schedule'] as const;

/** Where a conversation with a mail server stands; `answer`: the server has the message, and says yes. */
const MAIL_STEPS = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'content', 'answer'] as const;
type MailStep = (typeof MAIL_STEPS)[number];

/**
 * What a mail server does with one message that is offered, and where. At `answer` its yes is lost or never comes, or
 * the connection is closed behind it (`passing`): what it has taken no server says no to.
 */
export type MailFault =
  | { readonly at: MailStep; readonly act: 'hang-up' | 'passing' }
  | { readonly at: MailStep; readonly act: 'stall'; readonly forMs: number }
  | { readonly at: Exclude<MailStep, 'answer'>; readonly act: 'refuse' };

/** Whether it happens to a connection, before any message is offered on it. */
export function isAtDoor({ at }: MailFault): boolean {
  return at === 'greeting' || at === 'EHLO';
}

/** A fault, and how long it is waited before. */
export interface TimedFault {
  readonly afterMs: number;
  readonly fault: OfficeFault;
}

/** What is done to the office and to its mail: the same seed gives the same script. */
export interface FaultScript {
  readonly office: readonly TimedFault[];
  /** Of each message that is offered, by its number; undefined: it is taken as it comes. */
  readonly mail: readonly (MailFault | undefined)[];
}

export interface ScriptWish {
  readonly seed: number;
  /** How long faults are made, in real milliseconds. */
  readonly lastsMs: number;
  /** Between two of them on average. */
  readonly everyMs: number;
  /** What can be done to this form of the office. */
  readonly can: (fault: OfficeFault) => boolean;
  /** So many are offered at most before the script begins again. */
  readonly messages?: number;
}

const MOST_MESSAGES = 200_000;

export function faultScript({
  seed,
  lastsMs,
  everyMs,
  can,
  messages = MOST_MESSAGES,
}: ScriptWish): FaultScript {
  const gap = fc.integer({ min: Math.ceil(everyMs / 2), max: Math.ceil(everyMs * 1.5) });
  const timed = fc.record({ afterMs: gap, fault: officeFault.filter(can) });
  const office: TimedFault[] = [];
  let left = lastsMs;
  for (const one of fc.sample(fc.noBias(timed), { seed, numRuns: Math.ceil((2 * lastsMs) / everyMs) + 1 })) {
    left -= one.afterMs;
    if (left < 0) break;
    office.push(one);
  }
  const mail = fc.sample(fc.noBias(mailFault), { seed: seed + 1, numRuns: messages });
  return { office, mail };
}

const away = fc.integer({ min: 200, max: 4000 });
/**
 * Longer than a database, Temporal, a greeting and the lease of a letter are waited for. The ten minutes that a mail
 * server has for its last answer no run outlasts: no setting makes them fewer.
 */
const outlasting = fc.integer({ min: 65_000, max: 80_000 });
/** Each that outlasts makes a run longer by as much. */
const still = fc.oneof({ weight: 19, arbitrary: away }, { weight: 1, arbitrary: outlasting });
/** A few of many thousands: each keeps one connection of the few that letters leave by. */
const stalled = fc.oneof({ weight: 49, arbitrary: away }, { weight: 1, arbitrary: outlasting });
const which = fc.nat(1_000_000);
const part = fc.constantFrom<Part>('worker', 'worker', 'portal', 'temporal', 'postgres');
const wire = fc.constantFrom<Wire>('temporal', 'postgres');

const officeFault: fc.Arbitrary<OfficeFault> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('kill'), part, awayMs: away }) },
  { weight: 18, arbitrary: fc.record({ kind: fc.constant('stop'), part, forMs: still }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('drop'), wire }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('silence'), wire, forMs: still }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('clock'),
      aheadMs: fc.constantFrom(-86_400_000, -3_600_000, 3_600_000, 86_400_000),
      forMs: away,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('full-disk'), forMs: away }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('mail-away'), forMs: away }) },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('workflow'), deed: fc.constantFrom(...WORKFLOW_DEEDS), which }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('fail-point'),
      point: fc.constantFrom(...SCRIPTED_POINTS),
      nth: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('bounce'), which }) },
);

/** What fails at the door keeps every letter for a second: were it as likely, few would ever meet anything else. */
const atDoor = fc.constantFrom('greeting', 'EHLO');
const failing = fc.oneof(
  { weight: 1, arbitrary: atDoor },
  { weight: 9, arbitrary: fc.constantFrom('MAIL', 'RCPT', 'DATA', 'content', 'answer') },
);
const refusing = fc.oneof(
  { weight: 1, arbitrary: atDoor },
  { weight: 9, arbitrary: fc.constantFrom('MAIL', 'RCPT', 'DATA', 'content') },
);

/** Somewhat more than every second message meets something; for good is one in thirty refused. */
const mailFault: fc.Arbitrary<MailFault | undefined> = fc.oneof(
  { weight: 42, arbitrary: fc.constant(undefined) },
  {
    weight: 42,
    arbitrary: fc.record({ at: failing, act: fc.constantFrom('hang-up', 'passing') }),
  },
  {
    weight: 13,
    arbitrary: fc.record({ at: failing, act: fc.constant('stall'), forMs: stalled }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ at: refusing, act: fc.constant('refuse') }),
  },
);
