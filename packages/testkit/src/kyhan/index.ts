export { MAIN, type KyhanEnd, kyhan } from './kyhan.js';
export { type RunningKyhan, startKyhan } from './start-kyhan.js';
