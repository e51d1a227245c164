import { Transform } from 'node:stream';

/** A line that ends in one of both alone is ended as mail ends lines (RFC 5321, section 2.3.8). Throws nothing. */
export function fullLineEnds(): Transform {
  // What comes next says whether a carriage return at the end of a chunk is one alone.
  let isHalf = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = `${isHalf ? '\r' : ''}${chunk.toString('latin1')}`;
      isHalf = text.endsWith('\r');
      const whole = isHalf ? text.slice(0, -1) : text;
      done(null, Buffer.from(whole.replaceAll(/\r\n?|\n/g, '\r\n'), 'latin1'));
    },
    flush(done) {
      done(null, isHalf ? '\r\n' : '');
    },
  });
}
