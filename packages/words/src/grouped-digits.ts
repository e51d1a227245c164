const GROUP = /.{1,4}/g;

/** Digits of a hash in groups of four, as people compare and type them. Pure; throws nothing. */
export function groupedDigits(digits: string): string {
  return (digits.match(GROUP) ?? []).join(' ');
}
