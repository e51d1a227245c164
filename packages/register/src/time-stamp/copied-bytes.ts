/** The bytes of a buffer in memory of their own, as libraries of certificates ask for them. Pure; throws nothing. */
export function copiedBytes(buffer: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(buffer.length);
  new Uint8Array(copy).set(buffer);
  return copy;
}
