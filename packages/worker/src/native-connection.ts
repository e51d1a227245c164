import { NativeConnection, Runtime, type NativeConnectionOptions } from '@temporalio/worker';
import { quietTemporal } from './quiet-temporal.js';

/**
 * A worker's connection; the process can end once it is closed, and at once where it could not be made.
 * @throws Error of the SDK where it cannot be made
 */
export async function nativeConnection(options: NativeConnectionOptions): Promise<NativeConnection> {
  const isOurs = quietTemporal();
  try {
    return await NativeConnection.connect(options);
  } catch (error) {
    // The SDK ends its runtime with the last connection; without one it would keep the process alive.
    if (isOurs) await Runtime.instance().shutdown();
    throw error;
  }
}
