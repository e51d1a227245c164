import type { Kysely } from 'kysely';
import type { InspectFile } from '../contents/inspect-file.js';
import type { KeptFiles } from '../contents/kept-files.js';
import type { Schema } from '../schema.js';
import type { ConnectionLoad } from './connection-load.js';
import type { RegisterSettings } from './register-settings.js';

/** The open book of record. Every function of this package takes it first. */
export interface Register {
  readonly db: Kysely<Schema>;
  readonly kind: RegisterSettings['kind'];
  /** What the files hold of which the tables say name, size and hash. */
  readonly files: KeptFiles;
  /** Looks at each file before anybody may download it; absent: they are there at once. */
  readonly inspectFile?: InspectFile;
  /** The same book over connections that are kept for letters; absent: they share those of all. */
  readonly forLetters?: Register;
  /** How busy its connections are. */
  connections(): ConnectionLoad;
  /** Ends its connections; what was committed stays. */
  close(): Promise<void>;
}

/** The register itself or a transaction on it. */
export type Db = Kysely<Schema>;
