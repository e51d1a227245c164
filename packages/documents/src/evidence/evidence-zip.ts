import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** A part of a bundle: what is small as it is, what is large as it comes. */
export interface EvidencePart {
  readonly name: string;
  readonly content: string | Uint8Array | (() => Promise<Readable>);
}

/** The instant that entries tell of themselves: the same parts are the same bytes. */
const FIXED = new Date(1980, 0, 2);

/** The entry that lists the hashes of all others, as `sha256sum` reads it. */
export const EVIDENCE_SUMS = 'SHA256SUMS';

/**
 * The parts as one ZIP that is made as it is read, with the list of their hashes at its end. Throws nothing; the stream
 * ends with what a part throws.
 */
export function evidenceZip(parts: readonly EvidencePart[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const sums: string[] = [];
  const listed = (sha256: string, name: string) => {
    sums.push(`${sha256}  ${name}\n`);
    if (sums.length < parts.length) return;
    zip.addBuffer(Buffer.from(sums.join('')), EVIDENCE_SUMS, { mtime: FIXED, forceDosTimestamp: true });
    zip.end();
  };
  for (const { name, content } of parts) {
    // What units hand in is compressed as it is; what is told here is text.
    const options = { mtime: FIXED, forceDosTimestamp: true, compress: typeof content !== 'function' };
    zip.addReadStreamLazy(name, options, (take) => {
      opened(content).then(
        (stream) => {
          const hashed = hashing((sha256) => {
            listed(sha256, name);
          });
          stream.once('error', (error) => hashed.destroy(error));
          take(null, stream.pipe(hashed));
        },
        (error: unknown) => out.destroy(error as Error),
      );
    });
  }
  return out;
}

async function opened(content: EvidencePart['content']): Promise<Readable> {
  if (typeof content === 'function') return await content();
  return Readable.from([Buffer.from(content)]);
}

function hashing(tell: (sha256: string) => void): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
    flush(done) {
      tell(hash.digest('hex'));
      done();
    },
  });
}
