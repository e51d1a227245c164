import type { ErrorCode, InBoth } from '@kyhan/errors';
import type { Act } from '@kyhan/engine';
import type { z } from 'zod';

/** Who may ask: anyone, whoever is signed in (and sees their own), or whoever has this right somewhere. */
export type Asker = 'anyone' | 'viewer' | Act;

/** One way into the API: what is asked, by whom, and what is answered. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Below `API_ROOT`; `:id` stands for one percent-encoded segment. */
  readonly path: `/${string}`;
  readonly who: Asker;
  /** A line for the OpenAPI page. */
  readonly does: InBoth;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Beside JSON: a form with the field `submission` (JSON without files) and files. */
  readonly takesForm?: true;
  /** A question that is long: it is posted, and changes nothing. */
  readonly onlyReads?: true;
  /** Its answer is told once and kept nowhere. */
  readonly tellsSecret?: true;
  /** `file`: bytes, to be saved. */
  readonly answer: z.ZodType | 'file';
  /** What it is refused with, beside what any route may be. */
  readonly errors: readonly ErrorCode[];
}

/** The header by which a sender says which question is the same one again. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** Whether a route changes something. Pure; throws nothing. */
export function isActing({ method, onlyReads }: Pick<Route, 'method' | 'onlyReads'>): boolean {
  return method === 'POST' && onlyReads !== true;
}

/** Where the API lies on the portal. */
export const API_ROOT = '/api/v1';
