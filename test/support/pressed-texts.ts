import * as words from '@kyhan/words';
import { FINDINGS } from '../../packages/words/src/findings.js';

/** Every text of the catalogue that nothing is put into, in Vietnamese: what a page of help may call by its name. */
export function pressedTexts(): ReadonlySet<string> {
  return new Set(textsIn({ ...words, FINDINGS }));
}

function textsIn(from: unknown): string[] {
  if (typeof from !== 'object' || from === null) return [];
  const { vi, en } = from as { readonly vi?: unknown; readonly en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') return [vi];
  return Object.values(from).flatMap(textsIn);
}
