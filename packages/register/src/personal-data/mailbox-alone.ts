/**
 * A regular expression of PostgreSQL that finds a mailbox where it is named, and no longer one that ends or begins as it
 * does: `lan@…` is not `an@…`. In the text of a JSON value too, where a new line is written `\n`. For `~*`. Pure.
 */
export function mailboxAlone(mailbox: string): string {
  const named = mailbox.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return String.raw`((?<![[:alnum:]._%+-])|(?<=\\[nrt]))${named}(?![[:alnum:]-]|\.[[:alnum:]])`;
}
