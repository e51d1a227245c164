/** A fact as its leaf holds it; columns by their names in the tables, those that are null left out. */
export interface EvidenceFact {
  readonly table: string;
  readonly key: string;
  readonly aspect: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** What the text of a leaf says; undefined where it is none. Pure; throws nothing. */
export function evidenceFact(text: string): EvidenceFact | undefined {
  try {
    const said = JSON.parse(text) as Partial<EvidenceFact>;
    const { table, key, aspect, columns } = said;
    if (typeof table !== 'string' || typeof key !== 'string' || typeof aspect !== 'string') return undefined;
    return typeof columns === 'object' ? { table, key, aspect, columns } : undefined;
  } catch {
    return undefined;
  }
}
