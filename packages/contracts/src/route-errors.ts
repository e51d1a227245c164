import type { ErrorCode } from '@kyhan/errors';
import { isActing, type Route } from './route.js';

/** What any route may be refused with. */
const ALWAYS: readonly ErrorCode[] = ['TOO_OFTEN', 'REGISTER_UNAVAILABLE', 'INTERNAL'];

/** Of a question under a key of the sender's own. */
const REPEATED = ['IDEMPOTENCY_KEY_BUSY', 'IDEMPOTENCY_KEY_REUSED'] as const;

/** Every code that a route may answer with. Pure; throws nothing. */
export function routeErrors(route: Route): ErrorCode[] {
  const { who, errors, params, query, body, tellsSecret } = route;
  const takesValues = params !== undefined || query !== undefined || body !== undefined;
  return [
    ...(takesValues ? (['REQUEST_INVALID'] as const) : []),
    ...(who === 'anyone' ? [] : (['NOT_SIGNED_IN'] as const)),
    ...(who === 'anyone' || who === 'viewer' ? [] : (['NOT_ALLOWED'] as const)),
    ...errors,
    ...(isActing(route) ? REPEATED : []),
    ...(tellsSecret === true ? (['IDEMPOTENCY_ANSWER_TOLD'] as const) : []),
    ...ALWAYS,
  ];
}
