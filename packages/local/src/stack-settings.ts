import type { Plan } from '@kyhan/plan';
import type { FastClock, ReadSettings, Settings } from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';
import type { STACK_PARTS } from '@kyhan/words/cli';
import type { RegisterKind } from './postgres/open-folder-register.js';
import type { OnProvisionStep } from './temporal-server/provision-step.js';

/** What to start, where, and on which clock. */
export interface StackSettings {
  /** Holds the register, Temporal's database, the inbox and the keys; readable by its owner alone. */
  readonly dataFolder: string;
  /** Applied at start; absent: the plans applied before go on. */
  readonly plan?: Plan;
  /** A fast clock for a demonstration; absent: plan time is real time. */
  readonly fastClock?: FastClock;
  /** Of the deployment; absent: the initial ones, as a demonstration has them. */
  readonly settings?: Settings;
  /** In what the register of a new data folder lies; absent: PGlite. One that is there stays what it is. */
  readonly register?: RegisterKind | undefined;
  /** Where each setting was found, for the page of its administrator. */
  readonly sources?: ReadSettings['sources'];
  /** Preferred where the settings fix none: the next free one is taken where a port is busy. */
  readonly ports?: StackPorts;
  /** Mailboxes that the development inbox refuses. */
  readonly unknownMailboxes?: readonly string[];
  /** For PATH and the cache folder; this process's where none is given. */
  readonly environment?: Environment;
  readonly onProvisionStep?: OnProvisionStep;
  /** Gives up starting: what has begun to start is stopped, and its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Told as each part is up. */
  readonly onPart?: (part: StackPart) => void;
}

export interface StackPorts {
  readonly portal: number;
  readonly inbox: number;
  readonly smtp: number;
  readonly temporal: number;
}

export type StackPart = keyof typeof STACK_PARTS;

export const DEFAULT_PORTS: StackPorts = { portal: 7632, inbox: 7633, smtp: 7625, temporal: 7733 };
