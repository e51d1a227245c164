export { MAIN, type KyhanEnd, kyhan } from './kyhan.js';
export { type RunningKyhan, startKyhan } from './start-kyhan.js';
export { ROLE_IS_UP, startRole } from './start-role.js';
