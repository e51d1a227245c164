import type { Role } from '@kyhan/engine';
import type { PurgedValue, PurgeSubject } from './purge-subject.js';

/** A role as the door's events tell it; instants are plan time, epoch milliseconds. */
type ToldRole = Pick<Role, 'role' | 'planSlug' | 'unitId'>;

/** What the stream of the door tells. It names persons, sessions and tokens by id, never by name or mailbox. */
export type DoorFact =
  | ({ readonly type: 'role-given'; readonly personId: string } & Role)
  | ({ readonly type: 'role-ended'; readonly personId: string; readonly untilAt: number } & ToldRole)
  /** By mail to whoever asked, or to whoever made it, to hand on. */
  | { readonly type: 'link-made'; readonly personId: string; readonly by: 'mail' | 'hand' }
  | { readonly type: 'signed-in'; readonly sessionId: string; readonly by: SignInWay }
  | { readonly type: 'session-ended'; readonly sessionId: string; readonly of: string }
  | ({ readonly type: 'token-issued'; readonly tokenId: string } & Role)
  | { readonly type: 'token-revoked'; readonly tokenId: string }
  | { readonly type: 'webhook-registered'; readonly webhookId: string; readonly planSlug?: string }
  | { readonly type: 'webhook-ended'; readonly webhookId: string }
  /** From here on no letter of a notice leaves, or they leave again. */
  | { readonly type: 'mail-held'; readonly why?: HoldReason }
  | { readonly type: 'mail-released' }
  /** Put back from a backup of one instant at another, plan time; the real instant of the backup names it. */
  | {
      readonly type: 'register-put-back';
      readonly backedUpAt: number;
      readonly putBackAt: number;
      readonly backupRealAt: number;
    }
  /** What became of notices that may have been sent before: so many were sent, a person says, or were not. */
  | { readonly type: 'doubts-settled'; readonly sent: boolean; readonly count: number }
  /** A copy of the register is the deployment from here on. */
  | { readonly type: 'taken-over'; readonly from: RegisterPlace; readonly to: RegisterPlace }
  /** From here on letters go to so many mailboxes and domains alone, which are the reason of the event; or to everybody. */
  | { readonly type: 'mail-limited'; readonly count: number }
  | { readonly type: 'mail-unlimited' }
  /** Somebody tried whether letters leave; to whom is told nowhere. */
  | { readonly type: 'letter-tried'; readonly sent: boolean }
  /** Nothing is left to decide or mend of it, a person says; why is the reason of the event. */
  | { readonly type: 'finding-settled'; readonly findingId: string }
  /**
   * Who somebody is was said: name and mailbox by a commitment, whose salt lies beside them, and since when they are
   * known: plan time and real time. What an older release kept is told by time.
   */
  | {
      readonly type: 'person-kept';
      readonly personId: string;
      readonly commitment: string;
      readonly createdAt: number;
      readonly createdRealAt: number;
    }
  /** What the register holds of somebody was given out, or went. */
  | { readonly type: 'person-exported'; readonly personId: string }
  | { readonly type: 'person-erased'; readonly personId: string; readonly erased?: ErasedKeys }
  /** The rules of retention took so much away; whose it was is told nowhere. */
  | ({ readonly type: 'erased-by-rule'; readonly erased?: ErasedKeys } & ErasedByRule)
  /** An authority has stamped a checkpoint: the SHA-256 of its token, which stands beside the checkpoint. */
  | { readonly type: 'checkpoint-stamped'; readonly number: number; readonly sha256: string }
  /** What was typed by mistake is to go; why is the reason of the event. */
  | ({ readonly type: 'purge-asked'; readonly purge: number } & PurgeSubject)
  /** Another administrator declined it, or whoever asked took it back; why is the reason of the event. */
  | { readonly type: 'purge-declined'; readonly purge: number }
  /** Another administrator agreed and it went: these values, by where they lay, and the contents of these files. */
  | {
      readonly type: 'purged';
      readonly purge: number;
      readonly values: readonly PurgedValue[];
      readonly files: readonly string[];
      /** What quotes it and stands in clear in a fact from before that was apart: it stays. */
      readonly inClear?: readonly PurgedValue[];
    };

/** Which values of facts went: keys of rows as JSON arrays, by `table.column`. Absent where it was told before that was kept. */
export type ErasedKeys = Readonly<Record<string, readonly string[]>>;

/** How much went by the rules of retention: what was being filled in, mailboxes, and sessions and links that were over. */
export interface ErasedByRule {
  readonly drafts: number;
  readonly addresses: number;
  readonly sessions: number;
}

/** How somebody was let in. */
export type SignInWay = 'link' | 'oidc';

/** Why mail is held where no person had wanted it: until one has looked. */
export const HOLD_REASONS = ['put-back', 'copied'] as const;

export type HoldReason = (typeof HOLD_REASONS)[number];

/** Where a register lies: a folder of a machine, or a database of a server. What its machine does not tell is absent. */
export type RegisterPlace =
  | {
      readonly kind: 'folder';
      /** For people: machines are renamed. */
      readonly host: string;
      readonly machine?: string;
      readonly device: string;
      readonly inode: string;
      /** Of the run of the machine in which the device was seen: another run may number devices anew. */
      readonly boot?: string;
    }
  | { readonly kind: 'server'; readonly system?: string; readonly database: string };
