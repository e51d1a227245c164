import { afterEach, beforeEach } from '@jest/globals';
import { openRegister, type Register, type RegisterSettings } from '@kyhan/register';
import { asOpened, emptied, type AsOpened } from './emptied.js';

/** One database for a test file; for each test a register in which nobody has written. */
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

/**
 * Registers that are opened one after the other and closed together; `next` gives each its settings. One that a test
 * opened is emptied for a later test, where nothing else was done to it: making its tables is most of what a short test
 * costs.
 */
export class OpenRegisters {
  readonly schemas: string[] = [];
  readonly #registers: Register[] = [];
  /** Of tests that are over, and of the one that runs; what is opened before all tests of a group is theirs to the end. */
  readonly #idle: Opened[] = [];
  #ofTest: Opened[] | undefined;

  /** As which a register is opened that has been made. */
  readonly #ready = new Map<RegisterSettings, Promise<RegisterSettings>>();

  constructor(
    private readonly next: () => RegisterSettings,
    private readonly prepare: (settings: RegisterSettings) => Promise<RegisterSettings> = async (given) =>
      given,
  ) {
    beforeEach(() => {
      this.#ofTest = [];
    });
    afterEach(() => {
      this.#idle.push(...(this.#ofTest ?? []));
      this.#ofTest = undefined;
    });
  }

  readonly settings = (): RegisterSettings => {
    const settings = this.next();
    this.schemas.push(settings.schema ?? '');
    return settings;
  };

  readonly open = async (): Promise<Register> => {
    const ofTest = this.#ofTest;
    if (ofTest === undefined) return await this.#opened(this.settings());
    const idle = this.#idle.pop();
    if (idle !== undefined) {
      const register = await this.#opened(idle.settings);
      if (await emptied(register, idle.as)) {
        ofTest.push(idle);
        return register;
      }
    }
    const settings = this.settings();
    const register = await this.#opened(settings);
    ofTest.push({ settings, as: await asOpened(register) });
    return register;
  };

  async close(): Promise<void> {
    for (const register of this.#registers) await register.close();
  }

  async #opened(settings: RegisterSettings): Promise<Register> {
    const ready = this.#ready.get(settings) ?? this.prepare(settings);
    this.#ready.set(settings, ready);
    const register = await openRegister(await ready);
    this.#registers.push(register);
    return register;
  }
}

interface Opened {
  readonly settings: RegisterSettings;
  readonly as: AsOpened;
}
