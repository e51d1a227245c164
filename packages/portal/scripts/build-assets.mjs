// Makes assets/kyhan.css from styles/kyhan.scss. Run by hand after a change; a test compares the two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export function stylesheet() {
  return `${compile(here('../styles/kyhan.scss'), { style: 'compressed', quietDeps: true, silenceDeprecations: ['import'] }).css}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(here('../assets/kyhan.css'), stylesheet());
