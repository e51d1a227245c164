/** A server takes 400 bytes of a summary, and turns away whatever carries more. */
const MOST_BYTES = 390;

/** A summary for Temporal's own page, cut where the server would not take it whole. Pure; throws nothing. */
export function clippedSummary(text: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= MOST_BYTES) return text;
  let [clipped, bytes] = ['', encoder.encode('…').length];
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    clipped += character;
  }
  return `${clipped}…`;
}
