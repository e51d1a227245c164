import type { FastifyRequest } from 'fastify';
import { handedIn } from './handed-in.js';

/**
 * What is looked up before a form can be read; where that fails, and `when` says so, what was typed is read all the
 * same, so that the page which says so shows it: nobody types twice.
 * @throws whatever `looking` does
 */
export async function orTyped<Found>(
  { dependencies, request, when }: Reading,
  looking: Promise<Found>,
): Promise<Found> {
  try {
    return await looking;
  } catch (error) {
    if (when(error)) await handedIn(dependencies, request, {}).catch(() => undefined);
    throw error;
  }
}

interface Reading {
  readonly dependencies: Parameters<typeof handedIn>[0];
  readonly request: FastifyRequest;
  readonly when: (error: unknown) => boolean;
}
