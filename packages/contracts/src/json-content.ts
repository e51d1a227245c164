import { z } from 'zod';

/** A part of a document. */
export type Json = Readonly<Record<string, unknown>>;

/** Schemas with a name lie among the components. */
const NAMED = '#/components/schemas/';

/** What is sent or answered in JSON. Pure; throws nothing. */
export function jsonContent(schema: z.ZodType, io: 'input' | 'output'): Json {
  return { 'application/json': { schema: referred(schema, io) } };
}

/** The schemas with a name that lie within this one, by name. */
export function named(schema: z.ZodType, io: 'input' | 'output'): Record<string, Json> {
  const { $defs = {} } = written(z.object({ it: schema }), io) as { $defs?: Record<string, Json> };
  return Object.fromEntries(Object.entries($defs).map(([id, definition]) => [id, plain(definition)]));
}

/** The schema itself, or the way to it where it has a name. */
export function referred(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { properties } = written(z.object({ it: schema }), io) as { properties: { it: Json } };
  return plain(properties.it);
}

function written(schema: z.ZodType, io: 'input' | 'output'): Json {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json;
}

/** References within the document, and no marks of where a schema comes from. */
function plain(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${NAMED}`), (key, value: unknown) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  ) as Json;
}
