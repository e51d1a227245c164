import type { ApiClient } from '@kyhan/contracts/client';

/** The HTTP API of a stack, whoever answers it: a running portal, or the register opened by this process. */
export interface StackApi {
  readonly api: ApiClient;
  close(): Promise<void>;
}
