import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import type { FoundFaults } from '../leaves/found-faults.js';
import { statementBytes } from '../leaves/statement-text.js';
import type { StoredCheckpoint } from '../leaves/stored-checkpoint.js';
import { timeStampOf } from './time-stamp-of.js';

type StampedRange = NonNullable<Untold<VerifyAnswer>['facts']['anchored']['stamped']>;

/** Proves the stamps of checkpoints that are handed to it in their order. */
export class StampProof {
  #stamped: StampedRange | undefined;

  /** `trusted`: certificates in PEM of those whose stamps count; absent: any that signed. */
  constructor(
    private readonly faults: FoundFaults,
    private readonly trusted: string | undefined,
  ) {}

  /** `passed` is what was anchored up to this checkpoint: its stamp stands for all before. Throws nothing. */
  async prove(
    { statement, timestampToken }: StoredCheckpoint,
    passed: Pick<StampedRange, 'checkpoints' | 'facts'>,
  ): Promise<void> {
    if (timestampToken === null) return;
    const { number } = statement;
    const read = await timeStampOf(timestampToken, {
      stamped: statementBytes(statement),
      ...(this.trusted === undefined ? {} : { trusted: this.trusted }),
    });
    if (read.kind === 'fault') this.faults.checkpoint({ number, reason: 'stamp-differs' });
    else this.#stamped = { ...passed, last: { number, at: read.at } };
  }

  /** How far stamps reach. */
  get reach(): { readonly stamped?: StampedRange } {
    return this.#stamped === undefined ? {} : { stamped: this.#stamped };
  }
}
