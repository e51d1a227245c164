/** What an address asks of these names: one that is given twice counts once, and others say nothing. Pure; throws nothing. */
export function askedText<Name extends string>(
  query: unknown,
  names: readonly Name[],
): Partial<Readonly<Record<Name, string>>> {
  const asked = query as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names.flatMap((name) => {
      const [first] = [asked[name]].flat();
      return typeof first !== 'string' || first === '' ? [] : [[name, first]];
    }),
  ) as Partial<Readonly<Record<Name, string>>>;
}
