import { KEY_EXAMPLES } from './check/key-examples.js';
import { jsonSchema, SCHEMA_NAMES } from './json-schema.js';
import { KEY_DESCRIPTIONS } from './key-descriptions.js';

/**
 * Every key of the files that people write as a page in Markdown: in which files it stands, what it means in both
 * languages, and how it is written.
 * Pure; throws nothing.
 */
export function keyReference(): string {
  const files = new Map<string, string[]>();
  for (const name of SCHEMA_NAMES)
    for (const key of new Set(keysIn(jsonSchema(name)))) files.set(key, [...(files.get(key) ?? []), name]);
  // The months of a cut-off are explained there.
  const named = [...files].filter(([key]) => !/^\d+$/.test(key));
  const rows = named.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(row);
  return [HEADING, ...rows].join('\n').concat('\n');
}

const HEADING = `# Các khóa của tệp kế hoạch / The keys of plan files

Trang này do \`npm run keys\` viết từ \`packages/plan\`; kiểm thử đối chiếu hai bên. Kỳ và ngày, từng dạng một: [plan-format.md](plan-format.md). Một kế hoạch đầy đủ: [kế hoạch 632](../examples/dak-nong-632/plan.yaml).

*Written by \`npm run keys\` from \`packages/plan\`; a test compares them. Periods and days, form by form: [plan-format.md](plan-format.md). Whole in its use: [plan 632](../examples/dak-nong-632/plan.yaml).*

| khóa / key | tệp / files | nghĩa / means | ví dụ / example |
| --- | --- | --- | --- |`;

function row([key, files]: [string, string[]]): string {
  // Keys that speak for themselves have no words.
  const words = Object.hasOwn(KEY_DESCRIPTIONS, key) ? KEY_DESCRIPTIONS[key] : undefined;
  const example = Object.hasOwn(KEY_EXAMPLES, key) ? `\`${KEY_EXAMPLES[key]}\`` : '';
  const means = words === undefined ? '' : `${words.vi}<br>*${words.en}*`;
  return `| \`${key}\` | ${files.join(', ')} | ${means} | ${example} |`;
}

/** The keys of all objects of a schema, wherever they stand. */
function keysIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(keysIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => [
    ...(name === 'properties' ? Object.keys(value as object) : []),
    ...keysIn(value),
  ]);
}
