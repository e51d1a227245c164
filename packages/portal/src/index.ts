export { createPortal } from './create-portal.js';
