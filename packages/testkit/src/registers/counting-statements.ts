import type { KyselyPlugin } from 'kysely';
import type { Register } from '@kyhan/register';

/**
 * A register that counts its SQL statements: how work grows with its size can be told from their number on
 * any machine, however busy.
 */
export function countingStatements(register: Register): { register: Register; statements: () => number } {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { register: { ...register, db: register.db.withPlugin(counter) }, statements: () => count };
}
