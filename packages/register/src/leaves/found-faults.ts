import type { CheckpointFault, FactFault } from '@kyhan/contracts';

/** What is found while facts and checkpoints are proved. */
export class FoundFaults {
  readonly #facts: FactFault[] = [];
  readonly #checkpoints: CheckpointFault[] = [];
  #count = 0;

  /** So many are named; all are counted. */
  constructor(private readonly named: number) {}

  fact(fault: FactFault): void {
    this.#count += 1;
    if (this.#facts.length < this.named) this.#facts.push(fault);
  }

  checkpoint(fault: CheckpointFault): void {
    if (this.#checkpoints.length < this.named) this.#checkpoints.push(fault);
  }

  get found() {
    return { broken: this.#facts, brokenCount: this.#count, brokenCheckpoints: this.#checkpoints };
  }
}
