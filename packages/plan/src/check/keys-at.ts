import type { z } from 'zod';

/** One form that a value may take, as the schema knows it. */
export interface SchemaForm {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  /** What is read before it is changed. */
  readonly in?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
}

/** The keys that a schema knows at a path, in any of the forms that the value there may take. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  let parts = forms(schema);
  for (const key of path) parts = parts.flatMap((part) => forms(within(part, key)));
  return new Set(parts.flatMap((part) => Object.keys(part.shape ?? {})));
}

/** Whether a value may be a list or have keys of its own. */
export function isListOrKeys(schema: unknown): boolean {
  return forms(schema).some(({ shape, element, valueType }) => (shape ?? element ?? valueType) !== undefined);
}

/** A schema without what is around it: each form that its value may take. */
export function forms(schema: unknown): SchemaForm[] {
  const definition = (schema as { _zod?: { def?: SchemaForm } } | undefined)?._zod?.def;
  if (definition === undefined) return [];
  if (definition.options !== undefined) return definition.options.flatMap(forms);
  const inner = definition.innerType ?? definition.in;
  return inner === undefined ? [definition] : forms(inner);
}

/** The schema of what lies under a key. */
export function within({ shape, element, valueType }: SchemaForm, key: PropertyKey): unknown {
  if (typeof key === 'number') return element;
  return shape === undefined ? valueType : shape[String(key)];
}
