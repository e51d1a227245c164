import type { ErrorDetails } from '@kyhan/errors';
import { STATUS_NAMES, type StatusWord } from './status-name.js';

/** Details of an error with a status in words, as their sentence names it in either language. Pure; throws nothing. */
export function wordedDetails<Details extends ErrorDetails>(details: Details): Details {
  const { status } = details;
  const isStatus = typeof status === 'string' && Object.hasOwn(STATUS_NAMES, status);
  return isStatus ? { ...details, status: STATUS_NAMES[status as StatusWord] } : details;
}
