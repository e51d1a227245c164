/** Every number of a page that leads to a list of assignments, with where it leads. */
export function numbersIn(part: string): readonly (readonly [href: string, count: number])[] {
  return [...part.matchAll(/href="(\/assignments\?[^"]*)"[^>]*>\s*(\d+)\s*</g)].map(
    ([, href = '', count]) => [href.replaceAll('&amp;', '&'), Number(count)] as const,
  );
}
