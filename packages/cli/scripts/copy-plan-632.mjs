import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The demonstration lives plan 632: a package has its files with it.
const FROM = fileURLToPath(new URL('../../../examples/dak-nong-632/', import.meta.url));
const TO = fileURLToPath(new URL('../examples/dak-nong-632/', import.meta.url));

rmSync(TO, { recursive: true, force: true });
cpSync(FROM, TO, {
  recursive: true,
  filter: (file) => !/\/(README\.md|expected-[^/]*|plan-632\.vi\.txt)$/.test(file),
});
