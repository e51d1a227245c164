import { problemOf, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import type { InBoth } from '@kyhan/words';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a form sent. */
export type Posted = Partial<Record<string, string>>;
export type Post = FastifyRequest<{ Body: Posted | undefined }>;

/** What is said once, with the secret that it is about. */
export interface ToldOnce {
  readonly said: InBoth;
  readonly secret: string;
}

/** What is shown again below what was sent. */
export interface ShownDeed {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly said?: InBoth | undefined;
  /** What is shown this once. */
  readonly secret?: string;
  /** What was written and could not be taken. */
  readonly posted?: Posted;
}

export interface PostedDeed {
  readonly request: Post;
  readonly reply: FastifyReply;
  /** Throws where it is not for whoever sent it. */
  readonly allowed: (viewer: Viewer) => void;
  readonly act: (viewer: Viewer, posted: Posted) => Promise<ToldOnce | void>;
  readonly show: (shown: ShownDeed) => Promise<FastifyReply>;
  /** Where who did it goes then. */
  readonly doneAt: string;
  readonly notDone: (values: { why: InBoth }) => InBoth;
}

/**
 * Carries out what somebody has sent from a page, and says there what became of it.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function postedDeed(dependencies: PortalDependencies, deed: PostedDeed): Promise<FastifyReply> {
  const { request, reply, allowed, act, show, doneAt, notDone } = deed;
  const viewer = await viewerOf(dependencies, request);
  allowed(viewer);
  const posted = request.body ?? {};
  try {
    const told = await act(viewer, posted);
    if (told === undefined) return await reply.redirect(doneAt, 303);
    return await show({ request, reply, ...told });
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show({ request, reply, said: notDone({ why: problemOf(error).message }), posted });
  }
}

/** A field that was left empty says nothing. Pure; throws nothing. */
export function writtenFields(posted: Posted, names: readonly string[]): Posted {
  return Object.fromEntries(names.flatMap((name) => (posted[name] ? [[name, posted[name]]] : [])));
}
