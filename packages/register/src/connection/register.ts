import type { Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import type { RegisterSettings } from './register-settings.js';

/** The open book of record. Every function of this package takes it first. */
export interface Register {
  readonly db: Kysely<Schema>;
  readonly kind: RegisterSettings['kind'];
  /** Ends its connections; what was committed stays. */
  close(): Promise<void>;
}

/** The register itself or a transaction on it. */
export type Db = Kysely<Schema>;
