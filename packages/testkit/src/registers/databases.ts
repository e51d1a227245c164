import type { PGlite } from '@electric-sql/pglite';
import { openRegister, type Register, type RegisterSettings } from '@kyhan/register';
import pg from 'pg';
import { newPglite } from './new-pglite.js';

/** One database for a test file; a register in a schema of its own for each test. */
export interface FreshRegisters {
  readonly engine: 'PGlite' | 'PostgreSQL';
  /** Settings of a register that nobody has opened; opening them twice opens the same one. */
  settings(): RegisterSettings;
  open(): Promise<Register>;
  /** Closes what was opened and drops its schemas. */
  end(): Promise<void>;
}

/** PGlite always; PostgreSQL too where TEST_DATABASE_URL names one. */
export function databases(): readonly (() => FreshRegisters)[] {
  const url = process.env['TEST_DATABASE_URL'];
  return url === undefined ? [embedded] : [embedded, () => onServer(url)];
}

let count = 0;

function nextSchema(): string {
  count += 1;
  return `test_${process.pid}_${Date.now().toString(36)}_${count}`;
}

function embedded(): FreshRegisters {
  let pglite: PGlite | undefined;
  const opened = new OpenRegisters(() => ({
    kind: 'memory',
    schema: nextSchema(),
    pglite: (pglite ??= newPglite()),
  }));
  const end = async () => {
    await opened.close();
    await pglite?.close();
  };
  return { engine: 'PGlite', settings: opened.settings, open: () => opened.open(), end };
}

function onServer(url: string): FreshRegisters {
  const opened = new OpenRegisters(() => ({ kind: 'server', url, schema: nextSchema() }));
  const end = async () => {
    await opened.close();
    await drop(url, opened.schemas);
  };
  return { engine: 'PostgreSQL', settings: opened.settings, open: () => opened.open(), end };
}

class OpenRegisters {
  readonly schemas: string[] = [];
  readonly #registers: Register[] = [];

  constructor(private readonly next: () => RegisterSettings) {}

  readonly settings = (): RegisterSettings => {
    const settings = this.next();
    this.schemas.push(settings.schema ?? '');
    return settings;
  };

  async open(): Promise<Register> {
    const register = await openRegister(this.settings());
    this.#registers.push(register);
    return register;
  }

  async close(): Promise<void> {
    for (const register of this.#registers) await register.close();
  }
}

async function drop(url: string, schemas: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const schema of schemas) await client.query(`drop schema if exists "${schema}" cascade`);
  await client.end();
}
