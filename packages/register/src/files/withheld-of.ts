import type { FileState } from '../file-inspection-table.js';

/** Why nobody can download a file of this state; nothing where anybody may. Pure; throws nothing. */
export function withheldOf(state: FileState | null): { readonly withheld?: Exclude<FileState, 'clean'> } {
  return state === null || state === 'clean' ? {} : { withheld: state };
}
