import { z } from 'zod';
import { KEY_DESCRIPTIONS } from './key-descriptions.js';
import { calendarFile, calendarOverrideFile } from './calendar-file.js';
import { paperTemplateFile } from './consolidation/paper-template-file.js';
import { formFile, planFile, unitsFile } from './plan-file.js';
import { reorganisationFile } from './reorganisation-file.js';

/** The kinds of file that an editor can complete and check. */
export const SCHEMA_NAMES = [
  'plan',
  'units',
  'reorganisation',
  'form',
  'paper',
  'calendar',
  'calendar-override',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const FILES: Readonly<Record<SchemaName, { readonly title: string; readonly schema: z.ZodType }>> = {
  plan: { title: 'Kỳ Hạn: kế hoạch (plan)', schema: planFile },
  units: { title: 'Kỳ Hạn: đơn vị (units)', schema: unitsFile },
  reorganisation: { title: 'Kỳ Hạn: sắp xếp tổ chức (reorganisation)', schema: reorganisationFile },
  form: { title: 'Kỳ Hạn: biểu mẫu (form)', schema: formFile },
  paper: { title: 'Kỳ Hạn: mẫu văn bản tổng hợp (paper)', schema: paperTemplateFile },
  calendar: { title: 'Kỳ Hạn: lịch làm việc (calendar)', schema: calendarFile },
  'calendar-override': {
    title: 'Kỳ Hạn: phần ghi đè lịch (calendar override)',
    schema: calendarOverrideFile,
  },
};

/**
 * JSON Schema (2020-12) of a kind of file, for editors: what may stand where, and what each key means.
 * Pure; throws nothing.
 */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { title, schema } = FILES[name];
  const generated = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  const { $schema, ...rest } = described(generated) as Record<string, unknown>;
  return { $schema, title, ...rest };
}

/** Adds to every known key what it means; what refers to a definition keeps its own words beside it. */
function described(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(described);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'properties' ? describedProperties(value as Record<string, object>) : described(value),
    ]),
  );
}

function describedProperties(properties: Readonly<Record<string, object>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const words = Object.hasOwn(KEY_DESCRIPTIONS, key) ? KEY_DESCRIPTIONS[key] : undefined;
      const inner = described(schema) as object;
      return [key, words === undefined ? inner : { description: `${words.vi}\n${words.en}`, ...inner }];
    }),
  );
}
