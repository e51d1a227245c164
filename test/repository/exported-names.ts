import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './product-sources.js';

/** What a source exports. */
export interface ExportedNames {
  readonly declared: readonly string[];
  /** Declared in another source and exported again. */
  readonly handedOn: readonly string[];
}

/** Reads them where they stand; `file` is relative to the root. */
export function exportedNames(file: string): ExportedNames {
  const text = readFileSync(path.join(root, file), 'utf8');
  const declared = text.matchAll(
    /^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm,
  );
  const handedOn = text.matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  return {
    declared: [...declared].map(([, name = '']) => name),
    handedOn: [...handedOn].flatMap(([, names = '']) => names.match(/\w+(?=\s*(?:,|$))/g) ?? []),
  };
}
