export { createPortal } from './create-portal.js';
export type { PortalDependencies } from './portal-dependencies.js';
