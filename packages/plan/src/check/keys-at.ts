import type { z } from 'zod';

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
}

/** The keys that a schema knows at a path, in any of the forms that the value there may take. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  let parts = forms(schema);
  for (const key of path) parts = parts.flatMap((part) => forms(within(part, key)));
  return new Set(parts.flatMap((part) => Object.keys(part.shape ?? {})));
}

/** A schema without what is around it: each form that its value may take. */
function forms(schema: unknown): Definition[] {
  const definition = (schema as { _zod?: { def?: Definition } } | undefined)?._zod?.def;
  if (definition === undefined) return [];
  if (definition.options !== undefined) return definition.options.flatMap(forms);
  return definition.innerType === undefined ? [definition] : forms(definition.innerType);
}

function within({ shape, element, valueType }: Definition, key: PropertyKey): unknown {
  if (typeof key === 'number') return element;
  return shape === undefined ? valueType : shape[String(key)];
}
