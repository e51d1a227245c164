import { z } from 'zod';
import { HOLD_REASONS } from './door-fact.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';

/** What a deployment stands on. */
const MACHINE_PARTS = ['register', 'temporal', 'disk', 'mail'] as const;

export type MachinePart = (typeof MACHINE_PARTS)[number];

/** Whether each part answers, and how far what has to leave and to wake is behind. */
export const machineAnswer = z
  .object({
    ok: z.boolean(),
    planTime: instant,
    parts: z.array(
      z.object({
        name: z.enum(MACHINE_PARTS).meta({ id: 'MachinePart' }),
        ok: z.boolean(),
        /** Why it does not answer. */
        reason: z.string().exactOptional(),
      }),
    ),
    /** Notices that should have left, and since when the oldest of them waits. */
    outbox: z.object({ waiting: z.int(), oldestAt: instant.exactOptional() }),
    /** Notices that may have been sent before the register was put back, and wait for somebody's word. */
    doubtful: z.int(),
    /** While no letter of a notice leaves: since when, by whose word, and why where no person wanted it. */
    mailHeld: z
      .object({ since: instant, by: z.string(), byName: inBoth, why: z.enum(HOLD_REASONS).exactOptional() })
      .exactOptional(),
    /** While letters go to a list of mailboxes and domains alone: how many are on it, and notices that wait because of it. */
    mailLimited: z
      .object({ since: instant, by: z.string(), byName: inBoth, count: z.int(), waiting: z.int() })
      .exactOptional(),
    /** Assignments that should have been woken, and since when the oldest of them. */
    wakes: z.object({ missed: z.int(), oldestAt: instant.exactOptional() }),
    /** Assignments and rulings that could not be decided and wait for somebody to look. */
    setApart: z.int(),
    portalSeenAt: instant.exactOptional(),
    /** Of which real instant the last backup is that was read back. */
    backupRealAt: instant.exactOptional(),
    /** When what should be there was last compared with what is. */
    auditedAt: instant.exactOptional(),
    /** When the rules of retention were last followed, and how much went then. */
    retained: z
      .object({ at: instant, drafts: z.int(), addresses: z.int(), sessions: z.int() })
      .exactOptional(),
  })
  .meta({ id: 'MachineHealth' });

const LONGEST_ADDRESS = 254;
const LONGEST_PATH = 1024;

/** A letter by which somebody tries whether letters arrive. */
export const testLetterBody = z
  .strictObject({
    address: keptText.max(LONGEST_ADDRESS).regex(/^[^<>\s@]+@[^<>\s@]+$/u),
    language: z.enum(['vi', 'en']).exactOptional(),
  })
  .meta({ id: 'TestLetter' });

/** What became of it, and what the mail server said. */
export const testLetterAnswer = z
  .object({
    address: z.string(),
    /** Whether the mail server took it; false also where nobody knows. */
    sent: z.boolean(),
    /** What it said, or what went wrong. */
    response: z.string(),
  })
  .meta({ id: 'TestLetterResult' });

/** Whether letters of notices leave from now on. */
export const mailHoldBody = z.strictObject({ held: z.boolean() }).meta({ id: 'MailHold' });

/** How it is now; notices that should have left by now wait in the outbox. */
export const mailHoldAnswer = z
  .object({ held: z.boolean(), changed: z.boolean(), waiting: z.int() })
  .meta({ id: 'MailHoldDone' });

/** What became of notices that may have been sent before the register was put back from a backup. */
export const doubtsBody = z.strictObject({ sent: z.boolean() }).meta({ id: 'DoubtsWord' });

export const doubtsAnswer = z.object({ sent: z.boolean(), count: z.int() }).meta({ id: 'DoubtsSettled' });

/** That the original sends no more. */
export const takeOverBody = z.strictObject({ original: z.literal('stopped') }).meta({ id: 'TakeOver' });

/** Whether this was a copy, and from where to where it was taken over, as people call the places. */
export const takeOverAnswer = z
  .object({ taken: z.boolean(), from: z.string().exactOptional(), to: z.string().exactOptional() })
  .meta({ id: 'TakenOver' });

/** Whereto: a folder of the machine that answers; null: where its settings say. */
export const backupBody = z
  .strictObject({ folder: keptText.max(LONGEST_PATH).nullable() })
  .meta({ id: 'BackupWish' });

/** A backup that was read back and is as it was meant. */
export const backupAnswer = z
  .object({
    file: z.string(),
    bytes: z.int(),
    rows: z.int(),
    events: z.int(),
    /** Contents of files that were copied beside it, and those that are kept nowhere any more. */
    copied: z.int(),
    missing: z.int(),
    /** Plan time of what is in it. */
    at: instant,
  })
  .meta({ id: 'Backup' });
/** What is said of the list of mailboxes that letters may go to. */
export const MAIL_LIMIT_CHANGES = ['add', 'remove', 'lift'] as const;

export type MailLimitChange = (typeof MAIL_LIMIT_CHANGES)[number];

/** A mailbox, or a domain with its `@`; with its first line a list begins. */
const MOST_ALLOWED = 500;
const allowed = keptText.max(LONGEST_ADDRESS).regex(/^[^<>\s@]*@[^<>\s@]+$/u);

export const mailLimitBody = z
  .strictObject({
    change: z.enum(MAIL_LIMIT_CHANGES),
    addresses: z.array(allowed).max(MOST_ALLOWED).exactOptional(),
  })
  .meta({ id: 'MailLimitChange' });

/** Whom letters may go to now. */
export const mailLimitAnswer = z
  .object({
    limited: z.boolean(),
    addresses: z.array(z.string()),
    /** Notices whose time has come and that wait because of the list. */
    waiting: z.int(),
  })
  .meta({ id: 'MailLimit' });

export const mailLimitChangedAnswer = mailLimitAnswer
  .extend({ changed: z.boolean() })
  .meta({ id: 'MailLimitDone' });

/** What this deployment was told, and by what; a secret is never told. */
export const settingsAnswer = z
  .object({
    settings: z.array(
      z.object({
        name: z.string(),
        /** Of the environment that sets it. */
        variable: z.string(),
        value: z.string().exactOptional(),
        isSecret: z.boolean(),
        /** By default where there is none. */
        source: z.string().exactOptional(),
      }),
    ),
  })
  .meta({ id: 'Settings' });

export type SettingsAnswer = z.infer<typeof settingsAnswer>;
