import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import type { Db } from '../connection/register.js';
import type { FoundFaults } from '../leaves/found-faults.js';
import { statementBytes } from '../leaves/statement-text.js';
import type { StoredCheckpoint } from '../leaves/stored-checkpoint.js';
import { sha256 } from '../sha256.js';
import { timeStampOf } from './time-stamp-of.js';
import { toldStamps } from './told-stamps.js';

type StampedRange = NonNullable<Untold<VerifyAnswer>['facts']['anchored']['stamped']>;

/** Proves the stamps of checkpoints that are handed to it in their order. */
export class StampProof {
  #stamped: StampedRange | undefined;

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
  async prove(
    { statement, timestampToken }: StoredCheckpoint,
    passed: Pick<StampedRange, 'checkpoints' | 'facts'>,
  ): Promise<void> {
    const { number } = statement;
    const told = this.told.get(number);
    if (timestampToken === null) {
      if (told !== undefined) this.faults.checkpoint({ number, reason: 'stamp-gone' });
      return;
    }
    const read = await timeStampOf(timestampToken, {
      stamped: statementBytes(statement),
      ...(this.trusted === undefined ? {} : { trusted: this.trusted }),
    });
    const isTold = told === undefined || told === sha256(timestampToken).toString('hex');
    if (read.kind === 'fault' || !isTold) this.faults.checkpoint({ number, reason: 'stamp-differs' });
    else this.#stamped = { ...passed, last: { number, at: read.at } };
  }

  /** How far stamps reach. */
  get reach(): { readonly stamped?: StampedRange } {
    return this.#stamped === undefined ? {} : { stamped: this.#stamped };
  }
}
