import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Answer, Asked, JsonRouteName, RouteName, Untold } from '@kyhan/contracts';
import type { NewFile } from '@kyhan/register';
import type { Viewer } from '../viewers/viewer.js';
import type { PostedSubmission } from '../submissions/posted-submission.js';
import type { PlansReading } from './plans-reading.js';

/** What a handler is given: everything read and checked, and who asks. */
export type AskedBy<Name extends RouteName> = Asked<Name> & {
  readonly viewer: Viewer;
  readonly request: FastifyRequest;
  readonly plans: PlansReading;
  /** What came as a form, or as JSON in its place, for an assignment; read once, by whoever asks first. */
  readonly posted: () => Promise<PostedSubmission>;
};

/** What a handler answers: instants as numbers, and whose zone they are told in where the answer itself names no plan. */
export interface Reply<Name extends JsonRouteName> {
  readonly answer: Untold<Answer<Name>>;
  readonly planSlug?: string;
  /** IANA; before any plan's. */
  readonly zone?: string;
}

/** A file that was handed in, as it is sent. */
export type KeptFileReply = Pick<NewFile, 'name' | 'mediaType' | 'size' | 'sha256'>;

/** A file that is made as it is sent. */
export interface MadeFileReply {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

export type FileReply = KeptFileReply | MadeFileReply;

/** A handler for each route of the contracts. */
export type Handlers = {
  readonly [Name in RouteName]: (
    asking: AskedBy<Name>,
  ) => Promise<Name extends JsonRouteName ? Reply<Name> : FileReply>;
};
