import type { Register } from '@kyhan/register';
import type { GivenReceipts } from './fault-clients.js';
import type { TakenLetter } from './run-inbox.js';

/** What the oracle looks at: the register, the inbox, and what people were told. `now` is plan time. */
export interface Evidence {
  readonly register: Register;
  readonly letters: readonly TakenLetter[];
  readonly receipts: GivenReceipts;
  readonly now: number;
}
