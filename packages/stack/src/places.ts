// Where things are kept, for whoever need not load the worker and the portal for it.
export { cacheFolder, type Environment } from './cache-folder.js';
export { writePrivateFile } from './write-private-file.js';
