const MEGABYTE = 1_000_000;

/** So many megabytes, to a tenth. Pure; throws nothing. */
export function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
