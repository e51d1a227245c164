import type { RegisterPlace, SettingsAnswer, UploadLimits } from '@kyhan/contracts';
import type { KyhanClient, SignedLink } from '@kyhan/client';
import type { Instant } from '@kyhan/calendar';
import type { CheckpointKey, Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import type { OidcDoor } from './oidc-door.js';

/** What the portal stands on; whoever starts it wires it. */
export interface PortalDependencies {
  readonly register: Register;
  readonly client: KyhanClient;
  /** Of the deployment: of pages until somebody asks for the other; Vietnamese where none is given. */
  readonly language?: Language;
  /** Plan time. */
  readonly now: () => Instant;
  readonly realNow: () => number;
  readonly links: {
    /** @throws KyhanError LINK_INVALID */
    readonly read: (token: string) => SignedLink;
    readonly create: (assignmentId: string, address: string) => string;
  };
  /**
   * Signs a text, the same for all portals of the deployment: only they can tell what they signed. To be compared with what
   * was signed before, it is signed `like` that: pages that were open when keys were changed can still be sent.
   */
  readonly sign: (text: string, like?: string) => string;
  /** The office's own sign-in service; absent where none is configured. */
  readonly oidc?: OidcDoor;
  /** The id of the person at this machine: whoever bears its token acts as them. */
  readonly operator: string;
  /** Bearer of the command line on this machine. */
  readonly localToken: string;
  /** Settles when Temporal has answered; absent where nothing asks it. */
  readonly askTemporal?: () => Promise<unknown>;
  /** Settles where the disk of this process has room; absent where it keeps nothing on it. */
  readonly askDisk?: () => Promise<unknown>;
  /** How many workers ask Temporal for work, and when it last heard of one; absent where nothing asks it. */
  readonly askWorkers?: () => Promise<HeardWorkers>;
  /** How letters leave; absent where this process sends none. */
  readonly mail?: MailDoor;
  /** Where its register lies; absent where this process does not know. */
  readonly place?: RegisterPlace;
  /** Backs the deployment up into a folder of this machine; absent where this process does not. */
  readonly backup?: (folder: string | undefined) => Promise<BackupDone>;
  /** Signs checkpoints; absent where this process does not have it. */
  readonly checkpointKey?: CheckpointKey;
  /** Fingerprints of former keys whose checkpoints count beside its own. */
  readonly formerCheckpointKeys?: readonly string[];
  /** Certificates in PEM of those whose time stamps of checkpoints count; absent: any that signed. */
  readonly stampCertificates?: string;
  /** What the deployment was told, and where; absent where it is not for pages. */
  readonly settings?: readonly ShownSetting[];
  /** What may be uploaded; `UPLOAD_LIMITS` where none are given. */
  readonly limits?: UploadLimits;
  readonly publicUrl: string;
  readonly inboxUrl?: string;
  readonly temporalUrl?: string;
  /** In which its workflows run; `default` where none is given. */
  readonly temporalNamespace?: string;
  /** Told of what is our own fault, with its stack; the visitor is told only that it was. */
  readonly reportBug: (error: unknown, requestId?: string) => void;
  /** Told of each answer; what stands in the address or was typed is no part of it. */
  readonly onAnswered?: (answered: Answered) => void;
  /** Who stands before the portal and may say from where a request came: addresses or networks. */
  readonly trustedProxies?: readonly string[];
  /** Over HTTPS cookies are marked secure. */
  readonly secureCookies: boolean;
}

/** A backup that was made; plan time of what is in it. */
export interface BackupDone {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly events: number;
  readonly copied: number;
  readonly missing: number;
  readonly planAt: Instant;
}

/** Workers as Temporal knows them. */
export interface HeardWorkers {
  readonly count: number;
  /** By the clock of Temporal, epoch milliseconds; absent where there is none. */
  readonly heardAt?: number;
}

/** How an administrator tries whether letters leave. */
export interface MailDoor {
  /** Settles when the mail server has answered, and throws what stands in its way. */
  readonly ask: () => Promise<unknown>;
  /** Who sends it and when stand in the letter. */
  readonly sendTest: (letter: {
    readonly address: string;
    readonly language: Language;
    readonly by: string;
    readonly at: string;
  }) => Promise<{ readonly sent: boolean; readonly response: string }>;
}

/** A setting of the deployment as its administrator may see it: a secret by that it is set, and no more. */
export type ShownSetting = SettingsAnswer['settings'][number];

/** What may be told of an answer. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** As the router knows it, its parameters by their names. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Of the refusal. */
  readonly code?: string;
}
