/** What an address asks, each name once and without the language: a name that is given twice counts once. Pure; throws nothing. */
export function askedText(query: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(query as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const [first] = [value].flat();
      return name === 'lang' || typeof first !== 'string' ? [] : [[name, first]];
    }),
  );
}
