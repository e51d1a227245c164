import type { ErrorCode } from '@kyhan/errors';
import type { Route } from './route.js';

/** What any route may be refused with. */
const ALWAYS: readonly ErrorCode[] = ['REGISTER_UNAVAILABLE', 'INTERNAL'];

/** Every code that a route may answer with. Pure; throws nothing. */
export function routeErrors({ who, errors, params, query, body }: Route): ErrorCode[] {
  const takesValues = params !== undefined || query !== undefined || body !== undefined;
  return [
    ...(takesValues ? (['REQUEST_INVALID'] as const) : []),
    ...(who === 'anyone' ? [] : (['NOT_SIGNED_IN'] as const)),
    ...(who === 'anyone' || who === 'viewer' ? [] : (['NOT_ALLOWED'] as const)),
    ...errors,
    ...ALWAYS,
  ];
}
