import { isGrpcServiceError, ServiceError, type Client } from '@temporalio/client';
import { KyhanError } from '@kyhan/errors';

/**
 * Work that asks Temporal, with its silence in our words.
 * @throws KyhanError TEMPORAL_UNAVAILABLE where Temporal does not answer; whatever else the work throws
 */
export async function temporalAnswers<T>(temporal: Client, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isSilent = error instanceof ServiceError || isGrpcServiceError(error);
    throw isSilent ? temporalSilent(temporal, error) : error;
  }
}

/** That Temporal does not answer, and what it or the network said. */
export function temporalSilent(temporal: Client, error: unknown, reason = String(error)): KyhanError {
  const { address = 'Temporal' } = temporal.connection as { address?: string };
  return new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason }, { cause: error });
}
