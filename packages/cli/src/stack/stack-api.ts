import type { Readable } from 'node:stream';
import type { ApiClient } from '@kyhan/contracts/client';

/** The HTTP API of a stack, whoever answers it: a running portal, or the register opened by this process. */
export interface StackApi {
  readonly api: ApiClient;
  /** A file, as it comes. @throws KyhanError as the portal refused */
  download(url: string): Promise<Readable>;
  close(): Promise<void>;
}
