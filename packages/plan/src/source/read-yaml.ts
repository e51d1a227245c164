import { readFile, realpath, stat } from 'node:fs/promises';
import { isOutside } from './read-below.js';
import type { ReadText, Unreadable } from './read-text.js';
import { yamlSource, type YamlSource } from './yaml-source.js';

/** More than any plan has; noise is refused before it is parsed. */
const LARGEST_FILE_BYTES = 2 * 1024 * 1024;

/** Reads a YAML file, brought to Unicode NFC so that the same name is the same text. */
export async function readYaml(file: string, read: ReadText = readText): Promise<YamlSource | Unreadable> {
  const text = await read(file);
  return typeof text === 'string' ? yamlSource(file, text) : text;
}

/** Reads a text file in UTF-8, brought to Unicode NFC. */
export async function readText(file: string, below?: string): Promise<string | Unreadable> {
  const content = await readBytes(file, below);
  if (!Buffer.isBuffer(content)) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).normalize('NFC');
  } catch (error) {
    if (error instanceof TypeError) return { unreadable: 'not-utf-8', detail: error.message };
    throw error;
  }
}

/** A device or a pipe may never end, so only plain files are read, and the size is looked at first. */
async function readBytes(named: string, below: string | undefined): Promise<Buffer | Unreadable> {
  try {
    const file = await realpath(named);
    if (below !== undefined && isOutside(await realpath(below), file))
      return { unreadable: 'outside', detail: below };
    const state = await stat(file);
    if (state.isDirectory()) return { unreadable: 'folder', detail: named };
    if (!state.isFile()) return { unreadable: 'refused', detail: 'no plain file' };
    if (state.size > LARGEST_FILE_BYTES)
      return { unreadable: 'too-large', detail: `${(state.size / 1024 / 1024).toFixed(1)} MB` };
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { unreadable: code === 'ENOENT' ? 'missing' : 'refused', detail: message };
  }
}
