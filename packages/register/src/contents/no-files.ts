import { filesUnavailable } from './files-unavailable.js';
import type { KeptFiles } from './kept-files.js';

const refuse = () => Promise.reject(filesUnavailable(new Error('the register was opened without files')));

/** Of a register whose opener said of no place for contents: everything else of it works. */
export const NO_FILES: KeptFiles = {
  receive: refuse,
  read: refuse,
  has: refuse,
  sizeOf: refuse,
  list: () => ({ [Symbol.asyncIterator]: () => ({ next: refuse }) }),
  delete: refuse,
};
