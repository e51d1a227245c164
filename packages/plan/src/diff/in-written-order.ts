import type { z } from 'zod';
import { forms, within, type SchemaForm } from '../check/keys-at.js';

/**
 * A value with its keys in the order in which a plan file writes them, so that two values which say the same read
 * the same: the register's jsonb keeps no order of keys. A value that fits no form of the schema stays as it is.
 */
export function inWrittenOrder(schema: z.ZodType, value: unknown): unknown {
  return ordered(forms(schema), value);
}

/** The same for each key of a part. */
export function partInWrittenOrder<T extends object>(shape: z.ZodRawShape, part: T): T {
  const entries = Object.entries(part).map(([key, value]) => {
    const schema = shape[key];
    return [key, schema === undefined ? value : ordered(forms(schema), value)];
  });
  return Object.fromEntries(entries) as T;
}

function ordered(known: readonly SchemaForm[], value: unknown): unknown {
  if (Array.isArray(value)) {
    const inner = known.flatMap((form) => forms(form.element));
    return value.map((item) => ordered(inner, item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const form = known.find(
    ({ shape }) => shape !== undefined && Object.keys(value).every((key) => key in shape),
  );
  if (form === undefined) return value;
  const written = Object.keys(form.shape ?? {}).filter((key) => key in value);
  return Object.fromEntries(
    written.map((key) => [key, ordered(forms(within(form, key)), (value as Record<string, unknown>)[key])]),
  );
}
