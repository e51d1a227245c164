import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { BackupPart } from './backup-manifest.js';

const OWNER_ONLY_FILE = 0o600;
/** Rows are words that come again and again: more effort makes it hardly smaller, and much slower. */
const EFFORT = 4;

/** An archive that is being written, a part after the other; nothing is held but the part that is being written. */
export class ArchiveWriter {
  readonly parts: BackupPart[] = [];
  readonly #pack = pack();
  readonly #written: Promise<void>;

  constructor(private readonly file: string) {
    const out = createWriteStream(file, { mode: OWNER_ONLY_FILE, flags: 'wx' });
    this.#written = pipeline(this.#pack, createGzip({ level: EFFORT }), out);
    // Whoever adds a part, or ends, is told.
    this.#written.catch(() => undefined);
  }

  /** @throws Error of the file system */
  async add(name: string, content: string | Buffer): Promise<void> {
    const bytes = Buffer.from(content);
    await Promise.race([this.#added(name, bytes), this.#failed()]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.parts.push({ name, size: bytes.length, sha256 });
  }

  /** Ends the archive; it is on disk when this is answered. @throws Error of the file system */
  async end(): Promise<void> {
    this.#pack.finalize();
    await this.#written;
    const file = await open(this.file, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Gives it up; what was written stays for whoever removes it. Throws nothing. */
  async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#written.catch(() => undefined);
  }

  async #added(name: string, bytes: Buffer): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const entry = this.#pack.entry({ name, size: bytes.length, mode: OWNER_ONLY_FILE }, (error) =>
        error ? reject(error) : resolve(),
      );
      entry.end(bytes);
    });
  }

  /** A disk that is full is told by what is written to it, and to nobody else. */
  async #failed(): Promise<never> {
    await this.#written;
    return await new Promise<never>(() => undefined);
  }
}
