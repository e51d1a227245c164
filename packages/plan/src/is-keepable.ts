/**
 * Whether a register keeps a text as it is: PostgreSQL holds no NUL, and half a surrogate pair is no character in UTF-8.
 * Pure; throws nothing.
 */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
