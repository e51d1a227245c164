import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { calendarFile, calendarOverrideFile } from '../calendar-file.js';
import { paperTemplateFile } from '../consolidation/paper-template-file.js';
import { formFile, planFile, unitsFile } from '../plan-file.js';
import { KEY_EXAMPLES } from './key-examples.js';
import { forms, isListOrKeys } from './keys-at.js';

/** Every key of a schema, with whether it must stand there, however deep. */
function keysOf(schema: z.ZodType): { readonly key: string; readonly asksForExample: boolean }[] {
  return forms(schema).flatMap(({ shape = {}, element, valueType }) => [
    ...Object.entries(shape).flatMap(([key, inner]) => {
      const isRequired = (inner as z.ZodType)._zod.optin !== 'optional';
      return [{ key, asksForExample: isRequired || isListOrKeys(inner) }, ...keysOf(inner as z.ZodType)];
    }),
    ...[element, valueType]
      .filter((inner) => inner !== undefined)
      .flatMap((inner) => keysOf(inner as z.ZodType)),
  ]);
}

describe('an example of a key', () => {
  it.each([
    ['plan', planFile],
    ['units', unitsFile],
    ['form', formFile],
    ['paper', paperTemplateFile],
    ['calendar', calendarFile],
    ['calendar override', calendarOverrideFile],
  ])('is there for each that a %s file must have, and for each that holds a list or keys', (_, schema) => {
    const asking = keysOf(schema).filter(({ asksForExample }) => asksForExample);
    const without = new Set(asking.map(({ key }) => key).filter((key) => !Object.hasOwn(KEY_EXAMPLES, key)));
    expect([...without]).toEqual([]);
  });

  it.each(Object.entries(KEY_EXAMPLES))('%s begins with its key', (key, example) =>
    expect(example.startsWith(`${key}: `)).toBe(true),
  );
});
