import type { Readable } from 'node:stream';

/** A content as it is known: by what is in it. */
export interface KeptContent {
  /** Of the content, as 64 characters of lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Where a content that is too large is to end, and how it is called then. */
export interface ContentLimit {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The contents of files, beside the database that says what they are: each is kept once, under its hash. A folder is one
 * of them (`filesInFolder`); whoever embeds the register may give another, such as a store of objects.
 */
export interface KeptFiles {
  /**
   * Takes a content in as it comes, and keeps it once it has come whole: it is on disk when this is answered. Of one
   * that breaks off, or goes beyond its limit, nothing is left.
   * @throws KyhanError FILE_TOO_LARGE, FILES_UNAVAILABLE; whatever the content throws
   */
  receive(content: AsyncIterable<Uint8Array>, limit?: ContentLimit): Promise<KeptContent>;
  /**
   * A content as a stream, opened before this is answered.
   * @throws KyhanError FILES_UNAVAILABLE, also where it is not there
   */
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Bytes; undefined where it is not there. */
  sizeOf(sha256: string): Promise<number | undefined>;
  /** Everything that is kept, in the order of its hashes, one after the other. */
  list(): AsyncIterable<ListedContent>;
  /** For good; nothing where it is not there. */
  delete(sha256: string): Promise<void>;
  /** Where a program on this machine finds it as a file of its own; absent: nowhere. */
  pathOf?(sha256: string): string;
}

export type ListedContent = KeptContent & {
  /** When it was last received: epoch milliseconds of the real clock. */
  readonly keptAt: number;
};
