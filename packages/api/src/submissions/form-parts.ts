import type { Multipart } from '@fastify/multipart';
import { KyhanError } from '@kyhan/errors';
import { requestWords } from '@kyhan/words';
import type { FastifyRequest } from 'fastify';

/**
 * The parts of a form with files, one after the other.
 * @throws KyhanError REQUEST_INVALID where it cannot be read to its end: without a boundary, cut off, or none at all
 */
export function formParts(request: FastifyRequest, limits: PartLimits = {}): AsyncGenerator<Multipart> {
  return read(request, limits);
}

/** How many there may be, where a form says so itself. */
interface PartLimits {
  readonly fields?: number;
  readonly parts?: number;
}

async function* read(request: FastifyRequest, limits: PartLimits): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits });
  } catch (error) {
    throw brokenOff(error);
  }
}

/**
 * The bytes of a file in a form, as they come.
 * @throws KyhanError REQUEST_INVALID where it breaks off
 */
export async function* partBytes(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch (error) {
    throw brokenOff(error);
  }
}

/** What the framework refuses by itself has a status; what its parser meets has none, and is the sender's. */
function brokenOff(error: unknown): unknown {
  if (typeof error === 'object' && error !== null && 'statusCode' in error) return error;
  return new KyhanError('REQUEST_INVALID', { problem: requestWords.unreadable }, { cause: error });
}
