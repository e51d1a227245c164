/** A value as a plan file writes it on one line: `{ day: 25 }`, `[so-gddt, xa]`; strings quoted where they must be. */
export function inlineWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inlineWords).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inlineWords(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value);
}

/** Safe without quotes within brackets, and read as a text again. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}(][^,[\]{}:#"'&*!|>%@`\n]*$/u.test(text) && text.trim() === text && !/^[\d.]+$/.test(text)
  );
}
