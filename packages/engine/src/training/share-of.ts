/** A part in a hundred, to one place and never rounded up: 100 stands for all. Null of nothing. Pure; throws nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
}
