import type { KyselyPlugin } from 'kysely';
import type { Register } from '@kyhan/register';

/** A register that counts, and what it has counted. */
export interface CountedRegister {
  readonly register: Register;
  readonly statements: () => number;
  /** That statements have answered with. */
  readonly rows: () => number;
}

/**
 * A register that counts its SQL statements and their rows: how work grows with its size can be told from these on
 * any machine, however busy.
 */
export function countingStatements(register: Register): CountedRegister {
  const counts = { statements: 0, rows: 0 };
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      counts.statements += 1;
      return node;
    },
    transformResult({ result }) {
      counts.rows += result.rows.length;
      return Promise.resolve(result);
    },
  };
  return {
    register: { ...register, db: register.db.withPlugin(counter) },
    statements: () => counts.statements,
    rows: () => counts.rows,
  };
}
