import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import type { Db } from '../connection/register.js';
import type { FoundFaults } from '../leaves/found-faults.js';
import { statementBytes } from '../leaves/statement-text.js';
import type { StoredCheckpoint } from '../leaves/stored-checkpoint.js';
import { sha256 } from '../sha256.js';
import { StampLags } from './stamp-lags.js';
import { timeStampOf } from './time-stamp-of.js';
import { toldStamps } from './told-stamps.js';

type StampedRange = NonNullable<Untold<VerifyAnswer>['facts']['anchored']['stamped']>;

/** Proves the stamps of checkpoints that are handed to it in their order. */
export class StampProof {
  #stamped: Omit<StampedRange, 'late' | 'authorityCompared'> | undefined;
  readonly #lags = new StampLags();

  private constructor(
    private readonly faults: FoundFaults,
    private readonly trusted: string | undefined,
    private readonly told: ReadonlyMap<number, string>,
  ) {}

  /**
   * `trusted`: certificates in PEM of those whose stamps count; absent: any that signed.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  static async of(db: Db, faults: FoundFaults, trusted: string | undefined): Promise<StampProof> {
    return new StampProof(faults, trusted, await toldStamps(db));
  }

  /** `passed` is what was anchored up to this checkpoint: its stamp stands for all before. Throws nothing. */
  async prove(stored: StoredCheckpoint, passed: Pick<StampedRange, 'checkpoints' | 'facts'>): Promise<void> {
    const { statement } = stored;
    const at = await this.#stampedAt(stored);
    this.#lags.see(statement, at);
    if (at !== undefined) this.#stamped = { ...passed, last: { number: statement.number, at } };
  }

  /** By the authority's clock; undefined where there is no stamp that holds. */
  async #stampedAt({ statement, timestampToken }: StoredCheckpoint): Promise<number | undefined> {
    const { number } = statement;
    const told = this.told.get(number);
    if (timestampToken === null) {
      if (told !== undefined) this.faults.checkpoint({ number, reason: 'stamp-gone' });
      return undefined;
    }
    const read = await timeStampOf(timestampToken, {
      stamped: statementBytes(statement),
      ...(this.trusted === undefined ? {} : { trusted: this.trusted }),
    });
    const isTold = told === undefined || told === sha256(timestampToken).toString('hex');
    if (read.kind === 'stamped' && isTold) return read.at;
    this.faults.checkpoint({ number, reason: 'stamp-differs' });
    return undefined;
  }

  /** Which checkpoints were told to be stamped. */
  get toldNumbers(): readonly number[] {
    return [...this.told.keys()];
  }

  /** How far stamps reach, and how late they came. */
  get reach(): { readonly stamped?: StampedRange } {
    if (this.#stamped === undefined) return {};
    const authorityCompared = this.trusted !== undefined;
    return { stamped: { ...this.#stamped, ...this.#lags.late, authorityCompared } };
  }
}
