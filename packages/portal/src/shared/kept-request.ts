import { isKyhanError, type KyhanError } from '@kyhan/errors';
import { findRequest } from '@kyhan/register';
import type { PortalDependencies } from '@kyhan/api';

/**
 * Asks for a cycle outside the calendar; while Temporal is away it is kept all the same, and opened by the audit.
 * @returns why it is refused, for the page to say; undefined where it is kept
 * @throws KyhanError where whoever asks may not, or where nothing could be kept
 */
export async function keptRequest(
  { client, register }: Pick<PortalDependencies, 'client' | 'register'>,
  request: Parameters<PortalDependencies['client']['openOnRequest']>[0],
): Promise<KyhanError | undefined> {
  try {
    await client.openOnRequest(request);
    return undefined;
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'forbidden' || error.kind === 'not-found') throw error;
    if (error.kind !== 'unavailable') return error;
    if ((await findRequest(register, request.requestId)) === undefined) throw error;
    return undefined;
  }
}
