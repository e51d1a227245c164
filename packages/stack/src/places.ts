// Where things are kept and who listens where, for whoever need not load the worker and the portal for it.
export { cacheFolder, type Environment } from '@kyhan/worker/cache-folder';
export { listenFrom, type PortWish } from './listen-from.js';
export { writePrivateFile } from './write-private-file.js';
