import type { PGlite } from '@electric-sql/pglite';
import type { InspectFile } from '../contents/inspect-file.js';
import type { KeptFiles } from '../contents/kept-files.js';

/** Where a register lies, and how it is reached. */
export type RegisterSettings = (
  | { readonly kind: 'folder'; readonly folder: string }
  /** Gone when the process ends; `pglite` is an instance that the caller owns and closes. */
  | { readonly kind: 'memory'; readonly pglite?: PGlite }
  | {
      readonly kind: 'server';
      readonly url: string;
      readonly maxConnections?: number;
      /** So many of them are for letters alone, which nothing else holds up then; none unless it is said. */
      readonly connectionsForLetters?: number;
      /** How long a statement may take, in real milliseconds; twenty seconds unless it is said. */
      readonly answersWithinMs?: number;
    }
) & {
  /** The SQL schema that holds the register's tables; several registers fit in one database. */
  readonly schema?: string;
  /**
   * Where the contents of files are kept: a folder, or a place of the caller's own. Without it: of a register in a folder
   * in `files` beside it, of one in memory as long as it is open, of a server nowhere.
   */
  readonly files?: string | KeptFiles;
  /** Looks at each file before anybody may download it; absent: they are there at once. */
  readonly inspectFile?: InspectFile;
};
