import { openRegister, type Register, type RegisterSettings } from '@kyhan/register';

/** One database for a test file; a register in a schema of its own for each test. */
export interface FreshRegisters {
  /** Settings of a register that nobody has opened; opening them twice opens the same one. */
  settings(): RegisterSettings;
  open(): Promise<Register>;
  /** Closes what was opened and clears away what was made. */
  end(): Promise<void>;
}

let count = 0;

/** The name of a schema that no other test has, in this process or another. */
export function nextSchema(): string {
  count += 1;
  return `test_${process.pid}_${Date.now().toString(36)}_${count}`;
}

/** Registers that are opened one after the other and closed together; `next` gives each its settings. */
export class OpenRegisters {
  readonly schemas: string[] = [];
  readonly #registers: Register[] = [];

  constructor(private readonly next: () => RegisterSettings) {}

  readonly settings = (): RegisterSettings => {
    const settings = this.next();
    this.schemas.push(settings.schema ?? '');
    return settings;
  };

  readonly open = async (): Promise<Register> => {
    const register = await openRegister(this.settings());
    this.#registers.push(register);
    return register;
  };

  async close(): Promise<void> {
    for (const register of this.#registers) await register.close();
  }
}
