/** What people wrote, on one line and without the power to steer the reader's terminal. Pure; throws nothing. */
export function plainLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '\u{fffd}');
}

/** The same for text of several lines. Pure; throws nothing. */
export function plainText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, '\u{fffd}');
}
