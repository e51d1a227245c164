import pg from 'pg';

/** Counts what this process asks of PostgreSQL from now on, whoever asks; call it before anybody connects. */
export function countStatements() {
  const counted = { statements: 0 };
  const { value: query } = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query') ?? {};
  pg.Client.prototype.query = function counting(...args) {
    counted.statements += 1;
    return query.apply(this, args);
  };
  return counted;
}
