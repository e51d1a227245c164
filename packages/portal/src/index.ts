export { createPortal } from './create-portal.js';
export { pageToken } from './shared/page-token.js';
