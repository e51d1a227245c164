import { isAsCommitted } from '../commitment.js';
import { factTable, type FactRow } from './fact-reader.js';

/** Bytes as the columns of a fact have them. */
function bytes(value: unknown): Buffer | null {
  return typeof value === 'string' ? Buffer.from(value, 'hex') : null;
}

/** Whether every value of a fact that can be erased is the one that was committed to, or was erased. Pure. */
export function isCommittedTo(table: string, { columns }: FactRow): boolean {
  return factTable(table).erasable.every(({ value, salt, commitment }) =>
    isAsCommitted({
      value: columns[value] ?? null,
      salt: bytes(columns[salt]),
      commitment: bytes(columns[commitment]),
    }),
  );
}
