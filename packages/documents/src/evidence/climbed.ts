import { createHash } from 'node:crypto';

const NODE = Buffer.from([0x01]);

/** The hash of a text that is a leaf (0) or a group (2) of the tree. Pure; throws nothing. */
export function tagged(tag: 0 | 2, text: string): string {
  return createHash('sha256')
    .update(Buffer.from([tag]))
    .update(text)
    .digest('hex');
}

/**
 * Where a hash comes to by its path: RFC 6962, as the thirty lines in the bundle do it. The register has the same over
 * bytes; whoever checks a bundle needs no register. Pure; throws nothing.
 */
export function climbed(hash: string, path: readonly string[]): string {
  return path.reduce((node, step) => {
    const beside = step.slice(1);
    const [left, right] = step.startsWith('L') ? [beside, node] : [node, beside];
    return createHash('sha256')
      .update(NODE)
      .update(Buffer.from(left, 'hex'))
      .update(Buffer.from(right, 'hex'))
      .digest('hex');
  }, hash);
}

/** What a fact commits to where it holds a value that can be erased. Pure; throws nothing. */
export function committedTo({ salt, text }: { readonly salt: string; readonly text: string }): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(text).digest('hex');
}
