/** A row without its nulls: an absent fact is an absent key, as the engine has it. */
export type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

export function present<T extends object>(row: T): Present<T> {
  const there: Partial<T> = {};
  // Thousands of rows make a page: each key is looked at once, and no list is made of them.
  for (const key of Object.keys(row) as (keyof T)[]) if (row[key] !== null) there[key] = row[key];
  return there as object as Present<T>;
}
